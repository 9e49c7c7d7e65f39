import { useState } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import {
  type SettlementKind,
  settlementKinds,
  settlementLabel,
} from '../../../../shared/domain/review/rules/settlements.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useDraft } from '../../../api/drafts.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { DraftNote } from '../../../record/draft-note.tsx'
import { CheckGroup, RadioGroup } from '../../../ui/fields/check-field.tsx'
import { useFieldErrors, useFormField } from '../../../ui/fields/form.tsx'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { useReason } from '../../../ui/fields/reason.ts'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { Callout, ErrorNote } from '../../../ui/states.tsx'
import { OrderList } from '../order-list.tsx'
import type { TallyPage } from '../records.ts'

interface TieDialogProps {
  page: TallyPage
  /** The tied applications. */
  group: readonly string[]
  onClose: () => void
}

interface Settling {
  kind: SettlementKind
  /** 座長裁定 and 合議: from the first. */
  order: string[]
  voters: string[]
  /** By application: how many votes. */
  votes: Record<string, number | Unread | null>
  ballot: string
  reason: string
}

/** The first way of the year's 同点処理 that people settle by. */
const firstKind = ({ rules }: TallyPage): SettlementKind =>
  settlementKinds.find((kind) => rules.ties.includes(kind)) ?? 'chair'

/** 決選投票, 座長裁定 or 合議: the order of the tied, and why. */
export function TieDialog({ page, group, onClose }: TieDialogProps) {
  const [id] = useState(() => crypto.randomUUID())
  const form = useForm<Settling>({
    defaultValues: { kind: firstKind(page), order: [...group], voters: [], votes: {}, ballot: '', reason: '' },
  })
  const draft = useDraft(`tie/${page.fy}/${[...group].sort().join()}`, page.rules.revision, form)
  const kind = useFormField(form.control, 'kind')
  const order = useFormField(form.control, 'order')
  const reason = useReason(form.control, 'reason')
  const rule = useCommand(useApi().tally.ruleTie, {
    done: `${settlementLabel[kind.value]}を記録しました`,
    onDone: () => {
      draft.forget()
      onClose()
    },
  })
  useFieldErrors(form, rule.error)
  const nameOf = (each: string) => page.rows.find(({ applicationId }) => applicationId === each)?.prefecture ?? ''
  const save = form.handleSubmit(async (values) => {
    const common = { id, fy: page.fy, kind: values.kind, reason: values.reason }
    if (values.kind !== 'ballot')
      return void (await rule.run({ ...common, order: values.order, voters: [], votes: [] }))
    const votes = group.map((applicationId) => ({ applicationId, votes: values.votes[applicationId] ?? null }))
    const counted = votes.flatMap(({ applicationId, votes: own }) =>
      own === null || isUnread(own) ? [] : [{ applicationId, votes: own }],
    )
    await rule.run({ ...common, order: [...group], voters: values.voters, votes: counted })
  })
  return (
    <FormDialog
      onClose={onClose}
      title="同点の順を決める"
      label="同点の順"
      onSubmit={save}
      deedLabel="記録する"
      busy={rule.busy}
    >
      {form.formState.isDirty && <DraftNote draft={draft} />}
      <RadioGroup
        label="決め方"
        {...kind}
        onChange={(picked) => picked !== null && kind.onChange(picked)}
        options={settlementKinds.map((value) => ({ value, label: settlementLabel[value] }))}
      />
      {!page.rules.ties.includes(kind.value) && (
        <Callout tone="warn" title="いまの決まりでは順位に使われません">
          「集計方法」の同点処理に「{settlementLabel[kind.value]}」を加えると、この決め方で順が決まります。
        </Callout>
      )}
      {kind.value === 'ballot' ? (
        <Ballot page={page} group={group} form={form} nameOf={nameOf} />
      ) : (
        <OrderList label="上位から" value={order.value} onChange={order.onChange} nameOf={nameOf} />
      )}
      <TextArea limit={1000} {...reason} />
      <ErrorNote error={rule.error} />
    </FormDialog>
  )
}

interface BallotProps {
  page: TallyPage
  group: readonly string[]
  form: UseFormReturn<Settling>
  nameOf: (id: string) => string
}

/** Who voted, and how the votes fell. Who is out of one of them by 利害関係 cannot vote. */
function Ballot({ page, group, form, nameOf }: BallotProps) {
  const voters = useFormField(form.control, 'voters')
  const votes = useFormField(form.control, 'votes')
  const ballot = useFormField(form.control, 'ballot')
  const isOut = (reviewerId: string) =>
    page.rows.some(
      ({ applicationId, totals }) =>
        group.includes(applicationId) && totals.some((own) => own.reviewerId === reviewerId && own.excluded),
    )
  return (
    <>
      <CheckGroup
        label="投票した委員"
        required
        value={voters.value}
        onChange={(picked) => voters.onChange([...picked])}
        error={ballot.error}
        options={page.reviewers.map(({ id, code, name }) => ({
          value: id,
          label: `${code} ${name}${isOut(id) ? '(利害関係)' : ''}`,
          disabled: isOut(id),
        }))}
      />
      <div className="row">
        {group.map((applicationId) => (
          <NumberField
            key={applicationId}
            label={`${nameOf(applicationId)}の票`}
            required
            width={120}
            unit="票"
            value={votes.value[applicationId] ?? null}
            onChange={(own) => votes.onChange({ ...votes.value, [applicationId]: own })}
          />
        ))}
      </div>
    </>
  )
}
