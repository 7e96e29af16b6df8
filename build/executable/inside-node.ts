// By these Node finds the program that was put into it, as its documentation of single executable
// applications says.

export const BLOB = 'NODE_SEA_BLOB';
export const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
