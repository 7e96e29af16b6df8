import type { TestProject } from 'vitest/node';
import { isPostgresMissing, newPostgresServer } from './postgres-server.ts';

/** One server for all tests of a project. That nothing of it outlives the run makes it quick. */
export default function startPostgres(project: TestProject): (() => void) | undefined {
  if (isPostgresMissing('the desk on PostgreSQL')) {
    project.provide('postgres', null);
    return undefined;
  }
  const server = newPostgresServer('-c fsync=off');
  project.provide('postgres', server.newDatabase());
  return () => server.remove();
}
