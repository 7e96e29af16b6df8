import { nodeIn, pinnedNode } from '../../build/executable/pinned-node.ts';

/**
 * Node for Windows, of the oldest version that the program runs on: a newer one does not start in the wine of
 * many distributions.
 */
export async function nodeExe(): Promise<string> {
  return nodeIn(await pinnedNode('win', 'oldest'), 'win');
}

/** Whether Node for Windows is here or can be had. */
export async function hasNodeExe(): Promise<boolean> {
  try {
    await nodeExe();
    return true;
  } catch {
    return false;
  }
}
