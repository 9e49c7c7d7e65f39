import { useState } from 'react'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { CheckItem, ItemUse, ProgrammeYear } from '../records.ts'
import { Effects, Why } from './effects.tsx'

interface ItemDeedsProps {
  year: ProgrammeYear
  item: CheckItem
  use: ItemUse
  onGone: () => void
}

type Asked = 'giveUp' | 'takeBack'

/** 廃止 of what was used, 削除 of what never was, and the way back. */
export function ItemDeeds({ year: { fy }, item, use, onGone }: ItemDeedsProps) {
  const { programme } = useApi()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { id, revision } = item
  const isUnused = use.items.find((each) => each.id === id)?.checked === 0
  const remove = useCommand(programme.removeCheckItem, {
    done: `「${item.name}」を削除しました`,
    onDone: onGone,
  })
  return (
    <>
      <ErrorNote error={remove.error} takeFocus />
      {item.givenUp && <Button onClick={() => setAsked('takeBack')}>使う項目に戻す</Button>}
      {isUnused && (
        <Button className="push" busy={remove.busy} onClick={() => remove.run({ fy, id, revision })}>
          この項目を削除
        </Button>
      )}
      {!isUnused && !item.givenUp && (
        <Button className="push" onClick={() => setAsked('giveUp')}>
          廃止する
        </Button>
      )}
      {asked !== null && <AskedDialog asked={asked} fy={fy} item={item} use={use} onClose={() => setAsked(null)} />}
    </>
  )
}

interface AskedProps {
  asked: Asked
  fy: number
  item: CheckItem
  use: ItemUse
  onClose: () => void
}

const words = {
  giveUp: { title: '項目を廃止', deed: '廃止する' },
  takeBack: { title: '使う項目に戻す', deed: '使う項目に戻す' },
} as const satisfies Record<Asked, { title: string; deed: string }>

function AskedDialog({ asked, fy, item, use, onClose }: AskedProps) {
  const { programme } = useApi()
  const [reason, setReason] = useState('')
  const { id, revision } = item
  const giveUp = useCommand(programme.giveUpCheckItem, { done: `「${item.name}」を廃止しました`, onDone: onClose })
  const takeBack = useCommand(programme.takeBackCheckItem, {
    done: `「${item.name}」を使う項目に戻しました`,
    onDone: onClose,
  })
  const deed = asked === 'giveUp' ? giveUp : takeBack
  const problem = deed.error?.problem.fields['reason']
  return (
    <FormDialog
      onClose={onClose}
      title={words[asked].title}
      label={words[asked].title}
      deedLabel={words[asked].deed}
      busy={deed.busy}
      onSubmit={(event) => {
        event?.preventDefault()
        return deed.run({ fy, id, revision, reason })
      }}
    >
      <p>
        {item.mark}　{item.name}
      </p>
      <Effects change={asked} before={item} after={item} use={use} />
      {asked === 'giveUp' ? (
        <TextArea
          label="廃止する理由"
          hint="要件確認表(R2)と経緯に載ります。"
          required
          autoFocus
          limit={1000}
          rows={2}
          value={reason}
          onChange={setReason}
          error={problem}
        />
      ) : (
        use.received && <Why value={reason} onChange={setReason} error={problem} />
      )}
      {problem === undefined && <ErrorNote error={deed.error} takeFocus />}
    </FormDialog>
  )
}
