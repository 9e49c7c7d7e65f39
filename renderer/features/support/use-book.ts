import type { InputOf } from '../../../shared/contract/operation.ts'
import type { reports } from '../../../shared/contract/reports.ts'
import { useJob } from '../../api/hooks.ts'
import { useApi, useDesk, useDevice } from '../../api/office.tsx'
import { useNotify } from '../../ui/notice.tsx'

type Asked = Omit<InputOf<(typeof reports)['export']>, 'fy'>

/** 「Excelへ」: writes workbooks and hands them to the officer when they are ready. */
export function useBook(): { write: (asked: Asked) => Promise<void>; running: boolean } {
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
  return { write: (asked) => job.start({ fy, ...asked }), running: job.running }
}
