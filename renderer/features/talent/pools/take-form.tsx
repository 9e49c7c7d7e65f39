import { useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { sayField } from '../../../../shared/domain/record-fields.ts'
import { blankPool, firstRevision } from '../../../../shared/domain/talent/pools/compare.ts'
import type { formNumbers } from '../../../../shared/domain/talent/pools/fields.ts'
import { poolFields } from '../../../../shared/domain/talent/pools/fields.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckGroup } from '../../../ui/fields/check-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { Answer, ErrorNote } from '../../../ui/states.tsx'
import type { FormNumbers, PoolRecord } from './records.ts'

interface TakeFormProps {
  jis2: string
  prefecture: string
  asOf: string
  stored: PoolRecord | undefined
}

/** 応募書から引き継ぐ: value by value what comes and what stays, before anything is stored. */
export function TakeFormButton(props: TakeFormProps) {
  const { fy } = useDesk()
  const [open, setOpen] = useState(false)
  const form = useAnswer(useApi().pools.form, { fy, jis2: props.jis2 })
  const lacks = form.data === null
  return (
    <>
      <Button
        disabled={lacks}
        title={lacks ? 'この年度に、この都道府県の応募がありません' : undefined}
        onClick={() => setOpen(true)}
      >
        {lacks ? '応募書なし' : '応募書から引き継ぐ…'}
      </Button>
      {open && (
        <Answer of={form}>
          {(numbers) => numbers && <TakeForm {...props} form={numbers} onClose={() => setOpen(false)} />}
        </Answer>
      )}
    </>
  )
}

function TakeForm(props: TakeFormProps & { form: FormNumbers; onClose: () => void }) {
  const { jis2, prefecture, asOf, stored, form, onClose } = props
  const { fy } = useDesk()
  const { pools } = useApi()
  const now = stored ?? blankPool
  const said = form.numbers.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  const differing = said.filter(({ name, value }) => now[name] !== value)
  const [chosen, setChosen] = useState<readonly string[]>(() => differing.map(({ name }) => name))
  const take = useCommand(pools.takeForm, { done: '応募書の数を引き継ぎました', onDone: onClose })
  const taken = differing.filter(({ name }) => chosen.includes(name))
  const save = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    if (taken.length === 0) return onClose()
    const { applicationId } = form
    await take.run({ fy, jis2, asOf, applicationId, taken, revision: stored?.revision ?? firstRevision })
  }
  const words = (name: (typeof formNumbers)[number], value: number) =>
    `${poolFields[name].inFull}: ${sayField(poolFields[name], now[name])} → ${sayField(poolFields[name], value)}`
  const same = said.filter(({ name, value }) => now[name] === value).map(({ name }) => poolFields[name].label)
  const unsaid = form.numbers.filter(({ value }) => value === null).map(({ name }) => poolFields[name].label)
  return (
    <FormDialog
      onClose={onClose}
      title="応募書から引き継ぐ"
      label="応募書から引き継ぐ"
      onSubmit={save}
      deedLabel={taken.length === 0 ? '何も引き継がない' : `${taken.length}件を引き継ぐ`}
      busy={take.busy}
    >
      <p>
        {prefecture}の応募書{form.receiptNo === '' ? '' : `(${form.receiptNo})`}の数を、{formatWareki(asOf, 'long')}
        の数として引き継ぎます。
      </p>
      {differing.length > 0 && (
        <CheckGroup
          label="引き継ぐもの(今の値 → 応募書の値)"
          value={chosen}
          onChange={(next) => setChosen([...next])}
          options={differing.map(({ name, value }) => ({ value: name, label: words(name, value) }))}
        />
      )}
      {same.length > 0 && <p className="sub">同じ値なので変わらないもの: {same.join('、')}</p>}
      {unsaid.length > 0 && <p className="sub">応募書に数がなく、今の値が残るもの: {unsaid.join('、')}</p>}
      <p className="sub">参加団体、協定・規約、備考は応募書の数にないので、今の値が残ります。</p>
      <ErrorNote error={take.error} takeFocus />
    </FormDialog>
  )
}
