import { ProblemError } from '../../api/client.ts'
import { useDevice, useLine } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import type { MadeFile } from './records.ts'

/** 「Excelで開く」, where the program stands on the PC itself; a browser can only save. */
export function OpenBook({ file: { fileId, name } }: { file: MadeFile }) {
  const { openBook } = useDevice()
  const { notify } = useLine()
  if (openBook === null) return null
  const open = async () => {
    try {
      await openBook(fileId)
    } catch (why) {
      const text =
        why instanceof ProblemError ? why.message : `「${name}」を開けませんでした。保存してから開いてください。`
      notify({ text, tone: 'trouble' })
    }
  }
  return (
    <Button small look="quiet" aria-label={`Excelで開く ${name}`} onClick={open}>
      Excelで開く
    </Button>
  )
}

/** Under made files: what opening means here. */
export function OpeningWords() {
  const { openBook } = useDevice()
  return (
    <p className="sub">
      {openBook === null
        ? 'このブラウザー版では、保存したファイルをExcelで開きます。'
        : '「Excelで開く」は読み取り専用のコピーを開きます。直して使うときは「保存」してください。'}
    </p>
  )
}
