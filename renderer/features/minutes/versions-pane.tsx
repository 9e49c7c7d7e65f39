import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { formatJstInstant, formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { minutesStateLabel } from '../../../shared/domain/minutes/round.ts'
import { printedHead } from '../../../shared/domain/printed-head.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi, useMay } from '../../api/office.tsx'
import rows from '../../record/meeting/collect.module.css'
import { Button } from '../../ui/button.tsx'
import { useReason } from '../../ui/fields/reason.ts'
import { TextArea } from '../../ui/fields/text-field.tsx'
import { FormDialog } from '../../ui/layers/form-dialog.tsx'
import { Pane } from '../../ui/pane.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import styles from './minutes.module.css'
import type { MinutesPage, Round } from './records.ts'
import { useWord } from './use-word.ts'

/** 版: the one in force, and those before it with why they were left; from here a new one is begun. */
export function VersionsPane({ page }: { page: MinutesPage }) {
  const mayRenew = useMay('minutes.renew')
  const [renewing, setRenewing] = useState(false)
  const word = useWord(page)
  const { round, former } = page
  if (round === null && former.length === 0) return null
  return (
    <Pane
      title="版"
      actions={
        mayRenew &&
        round !== null && (
          <Button small onClick={() => setRenewing(true)}>
            新しい版にする
          </Button>
        )
      }
    >
      <ul className={rows['rows']}>
        {[...former, ...(round === null ? [] : [round])].toReversed().map((each) => (
          <li key={each.id}>
            <span>{`第${each.version}版 ${minutesStateLabel[each.state]}`}</span>
            <span className="sub">{daysOf(each)}</span>
            {each.supersededAt !== null && each.frozenAt !== null && (
              <Button
                small
                look="quiet"
                busy={word.running}
                onClick={() => word.write(['internal', 'public'], each.id)}
              >
                Wordにする
              </Button>
            )}
            {each.reason !== '' && <p className={styles['words']}>{`新しい版にした理由: ${each.reason}`}</p>}
          </li>
        ))}
      </ul>
      {renewing && round !== null && <RenewDialog round={round} onClose={() => setRenewing(false)} />}
    </Pane>
  )
}

const daysOf = ({ sentOn, frozenAt, head, publishedOn }: Round): string =>
  [
    `送付 ${formatWareki(sentOn, 'short')}`,
    ...(frozenAt === null ? [] : [`確定 ${formatJstInstant(frozenAt, false)} 照合番号 ${printedHead(head)}`]),
    ...(publishedOn === null ? [] : [`公表 ${formatWareki(publishedOn, 'short')}`]),
  ].join('・')

function RenewDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const form = useForm({ defaultValues: { reason: '' } })
  const reason = useReason(form.control, 'reason', { label: '新しい版にする理由' })
  const renew = useCommand(useApi().minutes.renew, { done: '新しい版(案)にしました', onDone: onClose })
  const save = form.handleSubmit(async (values) => {
    await renew.run({ id: round.id, reason: values.reason, revision: round.revision })
  })
  return (
    <FormDialog
      onClose={onClose}
      title={`議事概要の第${round.version}版を、新しい版にする`}
      label="新しい版"
      onSubmit={save}
      deedLabel="新しい版にする"
      busy={renew.busy}
    >
      <p>今の版は、送ったまま・確定したままの文で残ります。新しい版は案に戻り、もう一度、確認を依頼します。</p>
      <TextArea limit={2000} autoFocus {...reason} />
      <ErrorNote error={renew.error} />
    </FormDialog>
  )
}
