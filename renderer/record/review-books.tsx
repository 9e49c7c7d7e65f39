import { useBook } from '../api/books.ts'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/layers/menu.tsx'

/** 「Excelへ」: 審査集計表 (R5), 選定結果一覧 (R6), 公表用一覧 (R7) and 決め手 (R19), with letters for the reviewers or with their names. */
export function BookMenu() {
  const book = useBook()
  const write = (books: ('R5' | 'R6' | 'R7' | 'R19')[], reviewerNames: 'coded' | 'named' = 'coded') =>
    book.write({ books, reviewerNames })
  if (book.running)
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
        { label: 'R7 公表用一覧', onSelect: () => write(['R7']) },
        { label: 'R19 決め手', onSelect: () => write(['R19']) },
        { label: 'R5とR6をまとめて', onSelect: () => write(['R5', 'R6']) },
      ]}
    />
  )
}
