import { useJob } from '../../api/hooks.ts'
import { useApi, useDesk, useDevice } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/layers/menu.tsx'
import { useNotify } from '../../ui/notice.tsx'

/** 「Excelへ」: 審査集計表 (R5) and 選定結果一覧 (R6), with letters for the reviewers or with their names. */
export function BookMenu() {
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
  const write = (books: ('R5' | 'R6')[], reviewerNames: 'coded' | 'named' = 'coded') =>
    job.start({ fy, books, reviewerNames })
  if (job.running)
    return (
      <Button busy busyLabel="書き出し中…">
        Excelへ
      </Button>
    )
  return (
    <Menu
      label="Excelへ"
      entries={[
        { label: 'R5 審査集計表(委員A、委員B …)', onSelect: () => write(['R5']) },
        { label: 'R5 審査集計表(委員名)', onSelect: () => write(['R5'], 'named') },
        { label: 'R6 選定結果一覧', onSelect: () => write(['R6']) },
        { label: 'R5とR6をまとめて', onSelect: () => write(['R5', 'R6']) },
      ]}
    />
  )
}
