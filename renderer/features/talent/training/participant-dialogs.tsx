import { useState } from 'react'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { certificateBackFields, certificateFields } from '../../../../shared/domain/talent/training/participant.ts'
import { useApi } from '../../../api/office.tsx'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { today } from '../../../ui/fields/now.ts'
import { EditParticipant, Enrol } from './participant-form.tsx'
import type { CoursePage, Participant } from './records.ts'

export type Asked = { edit: Participant } | { issue: Participant } | { back: Participant }

interface ParticipantDialogProps {
  course: CoursePage
  dialog: 'enrol' | Asked
  onClose: () => void
}

export function ParticipantDialog({ course, dialog, onClose }: ParticipantDialogProps) {
  if (dialog === 'enrol') return <Enrol course={course} of={null} onClose={onClose} />
  if ('edit' in dialog) return <EditParticipant participant={dialog.edit} onClose={onClose} />
  if ('issue' in dialog) return <Issue to={dialog.issue} onClose={onClose} />
  return <TakeBack of={dialog.back} onClose={onClose} />
}

function Issue({ to, onClose }: { to: Participant; onClose: () => void }) {
  const { training } = useApi()
  const [id] = useState(() => crypto.randomUUID())
  return (
    <DeedDialog
      fields={certificateFields}
      initial={{ issuedOn: today() }}
      draftKey={`training/${to.id}/issue`}
      revision={to.revision}
      title={`${to.name}に修了証書の番号を付ける`}
      deedLabel="番号を付ける"
      command={training.issue}
      inputOf={(values) => ({ ...values, id, participantId: to.id })}
      options={{ done: ({ name, certificate }) => `${name}に第${certificate?.no ?? ''}号を付けました` }}
      onClose={onClose}
    >
      {(of) => <RecordField of={of} name="issuedOn" autoFocus />}
    </DeedDialog>
  )
}

function TakeBack({ of: back, onClose }: { of: Participant; onClose: () => void }) {
  const { training } = useApi()
  return (
    <DeedDialog
      fields={certificateBackFields}
      initial={blankOf(certificateBackFields)}
      draftKey={`training/${back.id}/back`}
      revision={back.revision}
      title={`${back.name}の修了証書 第${back.certificate?.no ?? ''}号を取り消す`}
      deedLabel="取り消す"
      danger
      command={training.takeCertificateBack}
      inputOf={(values) => ({ ...values, id: back.certificate?.id ?? '', revision: back.certificate?.revision ?? 0 })}
      options={{ done: '修了証書の番号を取り消しました' }}
      onClose={onClose}
    >
      {(of) => <RecordField of={of} name="reason" autoFocus />}
    </DeedDialog>
  )
}
