/** What a job's process writes before it is ended for its size. */
export const tooLargeTrace = 'job: too large'

/** V8's own last words when its heap is full are English and differ between its versions; these are common to all. */
export const saysMemory = (traces: string): boolean =>
  traces.includes(tooLargeTrace) || /out of memory|allocation failed/i.test(traces)

/** The last of what a process writes to its standard error: enough for its reason, and never more. */
export function lastTraces(stream: NodeJS.ReadableStream | null): () => string {
  let text = ''
  stream?.on('data', (piece: Buffer) => {
    text = `${text}${piece.toString('latin1')}`.slice(-4000)
  })
  return () => text
}
