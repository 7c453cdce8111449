import { RequestProblem } from './request-problem.ts';

/** Reads a multipart body into its fields. @throws RequestProblem when it is malformed. */
export async function readFormBody(body: Buffer, contentType: string): Promise<FormData> {
  const response = new Response(Uint8Array.from(body), {
    headers: { 'content-type': contentType },
  });
  try {
    return await response.formData();
  } catch {
    throw new RequestProblem(400, 'BAD_REQUEST', {
      field: '',
      message: { zh: '表单读不出来', en: 'The form cannot be read' },
      expected: { zh: '含有 file 的 multipart/form-data', en: 'multipart/form-data with a file' },
    });
  }
}
