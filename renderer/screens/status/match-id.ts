/** Where Home shows the machine of the license beside this one. */
export const MATCH_ID = 'match';
