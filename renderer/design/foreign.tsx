import { visible } from '../../shared/text/foreign.ts';

/** What a stranger may have written: everything in it is seen, and its direction moves nothing around it. */
export function Foreign({ children }: { children: string }) {
  return <bdi>{visible(children)}</bdi>;
}
