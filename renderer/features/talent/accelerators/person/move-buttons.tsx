import { useState } from 'react'
import { moveFields } from '../../../../../shared/domain/talent/accelerators/fields.ts'
import {
  type AppointmentState,
  lastTerm,
  moveLabel,
  needsReason,
  nextStates,
  standingLabel,
} from '../../../../../shared/domain/talent/accelerators/standing.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import { DeedDialog } from '../../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../../record/record-field.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Menu } from '../../../../ui/layers/menu.tsx'
import { nextIs } from '../../../../ui/next.ts'
import type { Appointment, Person } from '../records.ts'
import { useKept } from './use-kept.ts'

/** What can be done with an appointment: the next step as a button, ends and ways back in a menu. */
export function MoveButtons({ person, appointment }: { person: Person; appointment: Appointment }) {
  const { state } = appointment
  const [to, setTo] = useState<AppointmentState | null>(null)
  const onward = state === 'candidate' ? 'procedure' : state === 'procedure' ? 'appointed' : null
  const others = nextStates(state).filter((each) => each !== onward)
  const verified = person.requirements.some(({ verifiedAt }) => verifiedAt !== null)
  // The next step is the first that is still open; to appoint without it stays possible, with a reason.
  const early = onward === 'appointed' && appointment.steps.some(({ takenOn, retired }) => takenOn === null && !retired)
  const waits = onward === 'appointed' && !verified
  return (
    <>
      {waits && <span className="sub">要件の確認が済むと任命できます</span>}
      {onward !== null && !waits && (
        <Button small look={early ? 'plain' : 'primary'} onClick={() => setTo(onward)} {...nextIs(2)}>
          {moveLabel(state, onward)}…
        </Button>
      )}
      <Menu
        small
        label="状態を変える"
        entries={others.map((each) => ({ label: `${moveLabel(state, each)}…`, onSelect: () => setTo(each) }))}
      />
      {to !== null && <MoveDialog appointment={appointment} to={to} onClose={() => setTo(null)} />}
    </>
  )
}

interface MoveDialogProps {
  appointment: Appointment
  to: AppointmentState
  onClose: () => void
}

function MoveDialog({ appointment, to, onClose }: MoveDialogProps) {
  const { fy, today } = useDesk()
  const { accelerators } = useApi()
  const kept = useKept()
  const { id, state, prefecture, revision, steps, terms } = appointment
  const open = steps.filter(({ takenOn, retired }) => takenOn === null && !retired).map(({ name }) => name)
  const appoints = state === 'procedure' && to === 'appointed'
  const required = needsReason(state, to) || (appoints && open.length > 0)
  const ends = to === 'resigned' || to === 'lost'
  return (
    <DeedDialog
      fields={moveFields}
      initial={{ on: appoints ? (lastTerm(terms)?.fromOn ?? today) : today, reason: '' }}
      draftKey={`accelerators/${id}/${to}`}
      revision={revision}
      title={`${prefecture}: ${moveLabel(state, to)}`}
      deedLabel={moveLabel(state, to)}
      command={kept(accelerators.move)}
      inputOf={(values) => ({ ...values, id, fy, to, revision })}
      lacking={({ reason }): Record<string, string> =>
        required && reason.trim() === '' ? { reason: '理由を入力してください。' } : {}
      }
      options={{ done: `${prefecture}の任用を「${standingLabel[to]}」にしました` }}
      onClose={onClose}
    >
      {(of) => (
        <>
          {appoints && open.length > 0 && (
            <p>
              <b>済んでいない手続: {open.join('、')}</b>
            </p>
          )}
          <RecordField
            of={of}
            name="on"
            label={appoints ? '任命日' : ends ? '最後の日' : '日付'}
            {...(ends ? { hint: 'この日までは任命されている人として数えます。' } : {})}
          />
          <RecordField of={of} name="reason" rows={2} required={required} />
        </>
      )}
    </DeedDialog>
  )
}
