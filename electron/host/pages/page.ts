/** What is shown: of neither host's kind, so that the desktop need not load `Response` before it can show it. */
export interface Page {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

export const responseOf = ({ status, headers, body }: Page): Response => new Response(body, { status, headers })
