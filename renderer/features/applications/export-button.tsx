import { useJob } from '../../api/hooks.ts'
import { useApi, useDesk, useDevice } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { useNotify } from '../../ui/notice.tsx'

/** 「Excelへ」: the receipt book as a workbook, handed to the officer when it is written. */
export function ExportButton() {
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
  return (
    <Button busy={job.running} busyLabel="書き出し中…" onClick={() => job.start({ fy, books: ['R1'] })}>
      Excelへ
    </Button>
  )
}
