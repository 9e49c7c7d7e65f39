import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { formatJstInstant } from '../../../../shared/domain/calendar/wareki.ts'
import { settlementLabel, votesInWords } from '../../../../shared/domain/review/rules/settlements.ts'
import { tieDecisionLabel } from '../../../../shared/domain/review/tally-types.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFieldErrors } from '../../../ui/fields/form.tsx'
import { useReason } from '../../../ui/fields/reason.ts'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Settlement, TallyPage } from '../records.ts'
import styles from '../review.module.css'

/** How ties were settled: by which rule, and, where people did, with what record. Nothing of it goes; a newer one follows. */
export function SettledTies({ page }: { page: TallyPage }) {
  const mayTake = useMay('tally.takeBackTie')
  const [taking, setTaking] = useState<Settlement | null>(null)
  const settled = page.rows.filter((row) => row.decidedBy !== null && row.tied.length === 0)
  const made = page.settlements.filter(({ takesBack }) => takesBack === null)
  if (settled.length === 0 && made.length === 0) return null
  return (
    <section className={styles['settled']}>
      <h3>同点の決め方</h3>
      <ul className={styles['lines']}>
        {settled.map((row) => (
          <li key={row.applicationId}>
            {row.prefecture}({row.rank}位): {row.decidedBy === null ? '' : tieDecisionLabel[row.decidedBy]}による
          </li>
        ))}
        {made.map((each) => (
          <li key={each.id}>
            {!each.holds && <Tag>{takenBackBy(each, page) === undefined ? '替わった' : '取り消した'}</Tag>}{' '}
            {wordsOf(each, page)}
            {each.holds && mayTake && (
              <Button
                small
                look="quiet"
                aria-label={`${settlementLabel[each.kind]}(${namesOf(each, page)})を取り消す`}
                onClick={() => setTaking(each)}
              >
                取り消す
              </Button>
            )}
          </li>
        ))}
      </ul>
      {taking !== null && (
        <TakeBackDialog key={taking.id} page={page} settlement={taking} onClose={() => setTaking(null)} />
      )}
    </section>
  )
}

const nameIn = ({ rows }: TallyPage, id: string): string =>
  rows.find(({ applicationId }) => applicationId === id)?.prefecture ?? ''

const namesOf = ({ order }: Settlement, page: TallyPage): string => order.map((id) => nameIn(page, id)).join('・')

const takenBackBy = ({ id }: Settlement, { settlements }: TallyPage): Settlement | undefined =>
  settlements.find(({ takesBack }) => takesBack === id)

/** 「座長裁定: 秋田県 → 岩手県 理由: …(令和8年3月12日、見本 花子)」 */
function wordsOf(settlement: Settlement, page: TallyPage): string {
  const { kind, order, ballot, reason, madeAt, madeBy } = settlement
  const outcome =
    ballot === null ? order.map((id) => nameIn(page, id)).join(' → ') : votesInWords(ballot, (id) => nameIn(page, id))
  const back = takenBackBy(settlement, page)
  const when = [formatJstInstant(madeAt, false), madeBy].filter((part) => part !== '').join('、')
  return `${settlementLabel[kind]}: ${outcome} 理由: ${reason}(${when})${back === undefined ? '' : ` 取消しの理由: ${back.reason}`}`
}

interface TakeBackProps {
  page: TallyPage
  settlement: Settlement
  onClose: () => void
}

function TakeBackDialog({ page, settlement, onClose }: TakeBackProps) {
  const [id] = useState(() => crypto.randomUUID())
  const form = useForm({ defaultValues: { reason: '' } })
  const reason = useReason(form.control, 'reason')
  const take = useCommand(useApi().tally.takeBackTie, {
    done: `${settlementLabel[settlement.kind]}を取り消しました`,
    onDone: onClose,
  })
  useFieldErrors(form, take.error)
  const save = form.handleSubmit(async (values) => {
    await take.run({ id, fy: page.fy, takesBack: settlement.id, reason: values.reason })
  })
  return (
    <FormDialog
      onClose={onClose}
      title={`${settlementLabel[settlement.kind]}(${namesOf(settlement, page)})を取り消す`}
      label="同点の決め方の取消し"
      onSubmit={save}
      deedLabel="取り消す"
      busy={take.busy}
    >
      <p>記録は残り、取り消したことと理由が加わります。同点の順は、もう一度決められます。</p>
      <TextArea limit={1000} autoFocus {...reason} />
      <ErrorNote error={take.error} />
    </FormDialog>
  )
}
