import { departureFields, scenarioFields } from '../../../../shared/domain/review/scenarios/scenario-fields.ts'
import { reasonCalled } from '../../../../shared/domain/review/scenarios/taking.ts'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import type { Scenario, ScenarioPage } from '../records.ts'
import { useKeptSet } from './kept-set.ts'

export type PanelPart = 'reasons' | 'words'

/** What is written of a set: why it departs, body by body; or its name, its size and its memo. */
export const SetPanel = ({
  set,
  part,
  page,
  onClose,
}: {
  set: Scenario | undefined
  part: PanelPart | null
  page: ScenarioPage
  onClose: () => void
}) => (
  <SidePanel
    open={set !== undefined && part !== null}
    onClose={onClose}
    title={part === 'reasons' ? `「${set?.name ?? ''}」の順位と違う理由` : `「${set?.name ?? ''}」のメモ・団体数`}
    width={500}
  >
    {set !== undefined && part === 'reasons' && <Reasons set={set} page={page} />}
    {set !== undefined && part === 'words' && <Words key={set.id} set={set} />}
  </SidePanel>
)

/** A form for each departure; the first without its reason is where one begins. */
function Reasons({ set, page }: { set: Scenario; page: ScenarioPage }) {
  const all = [
    ...set.entering.map((each) => ({ ...each, side: 'entering' as const })),
    ...set.leaving.map((each) => ({ ...each, side: 'leaving' as const })),
  ]
  const rankOf = (applicationId: string) =>
    page.contenders.find((each) => each.applicationId === applicationId)?.rank ?? null
  if (all.length === 0) return <p className="sub">順位どおりの案です。理由は要りません。</p>
  return (
    <div className="stack">
      <p className="sub">
        順位は参考です。順位と違う団体を入れる・外すときは、会議で示せる理由を書いてください。
        {set.meeting !== null && '会議に出す案なので、直すときは先に会議から戻します。'}
      </p>
      {all.map((each) => (
        <Reason
          key={`${set.id}/${each.applicationId}`}
          set={set}
          departure={each}
          called={`${reasonCalled(each)}(${rankOf(each.applicationId) ?? '–'}位)`}
        />
      ))}
    </div>
  )
}

function Reason({
  set,
  departure,
  called,
}: {
  set: Scenario
  departure: { readonly applicationId: string; readonly reason: string }
  called: string
}) {
  const kept = useKeptSet()
  const { id, revision, meeting } = set
  const { applicationId, reason } = departure
  const edit = useRecordEdit({
    fields: departureFields,
    key: `scenario/${id}/${applicationId}`,
    record: { reason, revision },
    command: kept.explain,
    inputOf: (values, seen) => ({ ...values, id, applicationId, revision: seen }),
    read: (stored) => ({ reason: reasonIn(stored, applicationId), revision: stored.revision }),
    newest: () => kept.newest({ id }),
    done: `${called}を書きました`,
  })
  return (
    <RecordForm {...edit} label={called} mayEdit={meeting === null}>
      <RecordField of={edit.of} name="reason" label={called} rows={2} />
    </RecordForm>
  )
}

const reasonIn = ({ entering, leaving }: Scenario, applicationId: string): string =>
  [...entering, ...leaving].find((each) => each.applicationId === applicationId)?.reason ?? ''

function Words({ set }: { set: Scenario }) {
  const kept = useKeptSet()
  const { id } = set
  const edit = useRecordEdit({
    fields: scenarioFields,
    key: `scenario/${id}`,
    record: set,
    command: kept.edit,
    inputOf: (values, revision) => ({ ...values, id, revision }),
    read: (stored) => stored,
    newest: () => kept.newest({ id }),
    done: ({ name }) => `「${name}」を直しました`,
  })
  return (
    <RecordForm {...edit} label="案を直す" mayEdit={set.meeting === null}>
      <RecordField of={edit.of} name="name" />
      <RecordField of={edit.of} name="size" width={120} />
      <RecordField of={edit.of} name="memo" rows={4} />
    </RecordForm>
  )
}
