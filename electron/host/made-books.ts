import type { Reply } from '../../shared/contract/reply.ts'

/** Whether one of the exports that the office tells of has made that file; only then may another program open it. */
export function isMadeBook(recent: Reply, fileId: string): boolean {
  if (!recent.ok || !Array.isArray(recent.value)) return false
  return recent.value.some(({ output }: { output?: unknown }) => fileIdsOf(output).includes(fileId))
}

function fileIdsOf(output: unknown): readonly unknown[] {
  if (typeof output !== 'object' || output === null || !('files' in output) || !Array.isArray(output.files)) return []
  return output.files.map((file: { fileId?: unknown; name?: unknown }) =>
    typeof file.name === 'string' && file.name.endsWith('.xlsx') ? file.fileId : null,
  )
}
