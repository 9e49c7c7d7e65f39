import { useState } from 'react'
import { bodyByCode } from '../../../../shared/domain/bodies/local-bodies.ts'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { nextIs } from '../../../ui/next.ts'
import { ErrorNote } from '../../../ui/states.tsx'
import { AddForm, type AddValues, addFields } from '../accelerators/add-form.tsx'
import { addressOf } from '../place.ts'
import type { CandidateRow } from './candidates.ts'
import type { Posting } from './records.ts'

interface HiredProps {
  posting: Posting
  row: CandidateRow
}

/** What follows 内定: the person becomes アクセラレータ without being typed again, once. */
export function Hired({ posting, row }: HiredProps) {
  const mayAdd = useMay('accelerators.add')
  const [start, setStart] = useState<AddValues | null>(null)
  const see = useCommand(useApi().talent.see, {
    done: `${row.no}の氏名を見た記録が残りました`,
    onDone: ({ name, kana }) => setStart(startOf(posting, { name, kana })),
  })
  if (row.acceleratorId !== null)
    return (
      <p className="row">
        <span>● アクセラレータとして記録済み</span>
        <ButtonLink small to={addressOf('accelerators', row.acceleratorId)}>
          アクセラレータを開く
        </ButtonLink>
      </p>
    )
  if (!mayAdd) return null
  const look = () =>
    void see.run({
      ...{ id: crypto.randomUUID(), registrantId: row.registrantId, whole: false, purpose: 'other' },
      remark: 'アクセラレータとして記録するため',
    })
  return (
    <>
      <ErrorNote error={see.error} />
      <div className="row">
        <Button look="primary" busy={see.busy} onClick={look} {...nextIs(1)}>
          アクセラレータとして記録…
        </Button>
        <span className="sub">氏名を見た記録が残ります</span>
      </div>
      {start !== null && <Panel row={row} start={start} onClose={() => setStart(null)} />}
    </>
  )
}

/** Who it is was looked at for this deed alone: nothing that is typed here is kept on this PC. */
function Panel({ row, start, onClose }: { row: CandidateRow; start: AddValues; onClose: () => void }) {
  const form = useFieldsForm(addFields, start)
  return (
    <AddForm
      title={`${row.no}をアクセラレータとして記録`}
      form={form}
      talentId={row.registrantId}
      note={`氏名とふりがなは${row.no}の登録から、都道府県と役割は内定した募集から入っています。任期を確かめて加えてください。`}
      onAdded={onClose}
      onClose={onClose}
    />
  )
}

const startOf = (posting: Posting, who: Pick<AddValues, 'name' | 'kana'>): AddValues => ({
  ...blankOf(addFields),
  ...who,
  jis2: bodyByCode(posting.code)?.jis2 ?? '',
  ...{ pr: posting.rolePR, pm: posting.rolePM, sd: posting.roleSD, en: posting.roleEN },
})
