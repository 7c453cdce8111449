import { fdatasyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type NodeStream = { readonly nfd: number };
type NodeFileSystem = { stream_ops: { fsync?: (stream: NodeStream) => number } };

/**
 * The file system of the embedded database, with the operation that PostgreSQL needs to make a
 * commit durable: without it `fsync` succeeds and writes nothing.
 */
export class DurableNodeFs extends NodeFS {
  override async init(
    ...[pglite, options]: Parameters<NodeFS['init']>
  ): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const preRun = [
      ...(emscriptenOpts.preRun ?? []),
      ({ NODEFS }: { NODEFS?: unknown }) => {
        (NODEFS as NodeFileSystem).stream_ops.fsync = ({ nfd }) => {
          fdatasyncSync(nfd);
          return 0;
        };
      },
    ];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}
