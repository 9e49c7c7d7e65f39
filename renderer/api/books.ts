import type { InputOf } from '../../shared/contract/operation.ts'
import type { reports } from '../../shared/contract/reports/reports.ts'
import { ProblemError } from './client.ts'
import { useJob } from './hooks.ts'
import { useApi, useDesk, useDevice, useLine } from './office.tsx'

type Asked = Omit<InputOf<(typeof reports)['export']>, 'fy'>

type SaveFiles = (files: readonly { fileId: string; name: string }[], otherwise?: string) => Promise<boolean>

/**
 * Hands files to the officer one after another: each may ask where it shall lie. Where one cannot be laid there, why is
 * said, with what else can be done, and the answer is false.
 */
export function useSaveFiles(): SaveFiles {
  const device = useDevice()
  const { notify } = useLine()
  return async (files, otherwise = '') => {
    for (const { fileId, name } of files) {
      try {
        await device.saveFile(fileId, name)
      } catch (why) {
        notify({ text: `${whyUnsaved(why, name)}${otherwise}`, tone: 'trouble' })
        return false
      }
    }
    return true
  }
}

/** The host's own words where it has some: they name the file. */
const whyUnsaved = (why: unknown, name: string) =>
  why instanceof ProblemError ? why.message : `「${name}」を保存できませんでした。`

/** 「Excelへ」: writes workbooks and hands them to the officer when they are ready. */
export function useBook(): { write: (asked: Asked) => Promise<void>; running: boolean } {
  const { fy } = useDesk()
  const { notify } = useLine()
  const save = useSaveFiles()
  const job = useJob(useApi().reports.export, {
    onDone: ({ files }) => {
      const names = files.map(({ name }) => name).join('、')
      // The workbook is kept in the office: where it cannot be laid on the PC, it is still under 帳票.
      void save(files, '「帳票」からもう一度保存できます。').then((saved) => {
        if (saved) notify({ text: `「${names}」を書き出しました` })
      })
    },
    onFail: (message) => notify({ text: `Excelへ書き出せませんでした。${message}`, tone: 'trouble' }),
  })
  return { write: (asked) => job.start({ fy, ...asked }), running: job.running }
}
