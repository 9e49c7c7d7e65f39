import { useJob } from '../../api/hooks.ts'
import { useApi, useDesk, useDevice } from '../../api/office.tsx'
import { useNotify } from '../../ui/notice.tsx'

/** 「Excelへ」: 応募受付簿 (R1) as a workbook, handed to the officer when it is written. */
export function useReceiptExport(): { begin: () => Promise<void>; running: boolean } {
  const { fy } = useDesk()
  const device = useDevice()
  const notify = useNotify()
  const job = useJob(useApi().reports.export, {
    onDone: ({ files }) => {
      for (const file of files) void device.saveFile(file.fileId, file.name)
      notify({ text: `「${files.map(({ name }) => name).join('、')}」を書き出しました` })
    },
    onFail: (message) => notify({ text: `Excelへ書き出せませんでした。${message}`, tone: 'trouble' }),
  })
  return { begin: () => job.start({ fy, books: ['R1'] }), running: job.running }
}
