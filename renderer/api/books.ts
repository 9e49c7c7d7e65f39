import type { InputOf } from '../../shared/contract/operation.ts'
import type { reports } from '../../shared/contract/reports/reports.ts'
import { useJob } from './hooks.ts'
import { useApi, useDesk, useDevice, useLine } from './office.tsx'

type Asked = Omit<InputOf<(typeof reports)['export']>, 'fy'>

/** Hands files to the officer one after another: each may ask where it shall lie. */
export function useSaveFiles(): (files: readonly { fileId: string; name: string }[]) => Promise<void> {
  const device = useDevice()
  return async (files) => {
    for (const { fileId, name } of files) await device.saveFile(fileId, name)
  }
}

/** 「Excelへ」: writes workbooks and hands them to the officer when they are ready. */
export function useBook(): { write: (asked: Asked) => Promise<void>; running: boolean } {
  const { fy } = useDesk()
  const { notify } = useLine()
  const save = useSaveFiles()
  const job = useJob(useApi().reports.export, {
    onDone: ({ files }) => {
      const names = files.map(({ name }) => name).join('、')
      // The workbook is kept in the office: where it cannot be laid on the PC, it is still under 帳票.
      const unsaved = () =>
        notify({ text: `「${names}」を保存できませんでした。「帳票」からもう一度保存できます。`, tone: 'trouble' })
      save(files).then(() => notify({ text: `「${names}」を書き出しました` }), unsaved)
    },
    onFail: (message) => notify({ text: `Excelへ書き出せませんでした。${message}`, tone: 'trouble' }),
  })
  return { write: (asked) => job.start({ fy, ...asked }), running: job.running }
}
