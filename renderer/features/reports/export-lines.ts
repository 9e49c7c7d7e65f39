import { reports } from '../../../shared/contract/reports/reports.ts'
import type { JobRecord, MadeFile } from './records.ts'

/** One line of the list of exports: a file, or what became of an export that has none. */
export interface ExportLine {
  readonly key: string
  readonly job: JobRecord
  readonly file: MadeFile | null
  /** How many files the export made; only its first line says when, who and 「すべて保存」. */
  readonly files: readonly MadeFile[]
  readonly first: boolean
}

export const stateLabel = {
  running: '作成中',
  done: 'できました',
  failed: '失敗',
  cancelled: '中止',
  interrupted: '中断',
} as const satisfies Record<JobRecord['state'], string>

/** The output is kept as it was written; one of a program whose books had another shape names no files. */
export function filesOf(job: JobRecord): readonly MadeFile[] {
  if (job.state !== 'done') return []
  const read = reports.export.output.safeParse(job.output)
  return read.success ? read.data.files : []
}

export const exportLines = (jobs: readonly JobRecord[]): ExportLine[] => jobs.flatMap(linesOf)

function linesOf(job: JobRecord): ExportLine[] {
  const files = filesOf(job)
  if (files.length === 0) return [{ key: job.id, job, file: null, files, first: true }]
  return files.map((file, index) => ({ key: `${job.id} ${file.fileId}`, job, file, files, first: index === 0 }))
}

/** What an export without files came to, and what to do. */
export function outcomeOf(job: JobRecord): string {
  switch (job.state) {
    case 'running':
      return job.message
    case 'failed':
      return job.problem?.message ?? '作れませんでした。もう一度出力してください。'
    case 'cancelled':
      return '途中で中止しました。ファイルは作られていません。'
    case 'interrupted':
      return job.problem?.message ?? '途中でプログラムが終わりました。もう一度出力してください。'
    case 'done':
      return 'ファイルの控えがありません。もう一度出力してください。'
  }
}
