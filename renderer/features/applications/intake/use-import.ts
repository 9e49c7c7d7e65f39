import { useApi } from '../../../api/office.tsx'
import { type FileJob, useFileJob } from '../../../record/files/use-file-job.ts'
import type { ImportResult } from '../records.ts'

export type Import = FileJob<ImportResult>

/** メールと応募書 into drafts. */
export const useImport = (onDone: (result: ImportResult) => void): Import =>
  useFileJob(useApi().intake.importFiles, { most: 200, onDone })
