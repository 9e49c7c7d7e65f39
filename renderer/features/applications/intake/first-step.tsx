import { useDevice } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { readable } from './readable.ts'

const howToBegin =
  '届いたメール(.eml .msg)か応募書(.docx)、又はそれらを入れた zip を、このウィンドウのどこかにドロップしてください。受信日時と応募書の各欄を読み取り、未受付の応募にします。' +
  '欄を確かめてから「受付する」と、受付番号が付きます。'

/** An empty book says what belongs here, and offers the first step. */
export function FirstStep({
  mayTakeIn,
  onPick,
  onByHand,
}: {
  mayTakeIn: boolean
  onPick: (files: readonly File[]) => void
  onByHand: () => void
}) {
  const device = useDevice()
  if (!mayTakeIn) return <EmptyState title="応募はまだありません">担当が登録すると、ここに並びます。</EmptyState>
  return (
    <EmptyState
      title="応募はまだありません"
      action={
        <div className="row">
          <Button
            look="primary"
            onClick={async () => onPick(await device.pickFiles({ accept: readable, multiple: true }))}
          >
            メールから登録
          </Button>
          <Button onClick={onByHand}>手入力で登録</Button>
        </div>
      }
    >
      {howToBegin}
    </EmptyState>
  )
}
