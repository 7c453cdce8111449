import { openAsBlob } from 'node:fs';
import { AwsClient } from 'aws4fetch';
import { AttachmentProblem } from './attachment-problem.ts';
import { type Contents, gone } from './contents.ts';
import type { Bucket } from './location.ts';

const TRIES = 3;
/** With a content, and without one. */
const LONGEST_MS = { content: 60_000, word: 20_000 };
/** What S3 calls a request without a body. */
const NO_BODY = 'UNSIGNED-PAYLOAD';

/**
 * Keeps contents in a bucket of an S3-compatible service, each as an object named by its digest.
 * The digest is signed with the content, so that the service refuses what arrives otherwise.
 */
export function keepInBucket(bucket: Bucket, incoming: string): Contents {
  const { keyId: accessKeyId, secret: secretAccessKey, region, url } = bucket;
  const service = 's3';
  const aws = new AwsClient({ accessKeyId, secretAccessKey, service, region, retries: TRIES - 1 });
  const send = async (method: string, digest: string, body?: Blob): Promise<Response> => {
    const headers = {
      'x-amz-content-sha256': body === undefined ? NO_BODY : digest,
      ...(body && { 'content-type': 'application/octet-stream' }),
    };
    const signal = AbortSignal.timeout(LONGEST_MS[body || method === 'GET' ? 'content' : 'word']);
    const init = { method, headers, signal, ...(body && { body }) };
    return await aws.fetch(`${url}/${digest}`, init).catch((cause: unknown) => {
      throw unreachable(cause);
    });
  };
  return {
    incoming,
    async keep({ path, digest }) {
      const response = await send('PUT', digest, await openAsBlob(path));
      await needStatus(response, [200, 201, 204]);
    },
    async read(digest) {
      const response = await send('GET', digest);
      if (response.status === 404) throw gone(await textOf(response));
      if (response.status !== 200) await needStatus(response, [200]);
      return await response.blob();
    },
    async has(digest) {
      const response = await send('HEAD', digest);
      if (response.status === 404) return false;
      await needStatus(response, [200]);
      return true;
    },
    async remove(digest) {
      await needStatus(await send('DELETE', digest), [200, 204, 404]);
    },
  };
}

/** Reads an answer to its end, so that its connection is free. @throws AttachmentProblem */
async function needStatus(response: Response, statuses: readonly number[]): Promise<void> {
  const said = await textOf(response);
  if (!statuses.includes(response.status))
    throw unreachable(new Error(`${response.status} ${said.slice(0, 500)}`));
}

function textOf(response: Response): Promise<string> {
  return response.text().catch(() => '');
}

function unreachable(cause: unknown): AttachmentProblem {
  return new AttachmentProblem(
    'place',
    { zh: '附件的存储桶现在用不了', en: 'The bucket for attachments cannot be used now' },
    { zh: '请稍后再试；仍不行请告知系统管理员', en: 'Try again later, or tell the administrator' },
    cause,
  );
}
