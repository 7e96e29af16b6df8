import type { Job } from './jobs.ts';

/** How a job is called under systemd, without its ending. */
export function unitName(name: Job['name']): string {
  return `softkey-${name}`;
}

/** The folder of our tasks in the Task Scheduler. */
export const TASK_FOLDER = '\\Softkey Desk';
