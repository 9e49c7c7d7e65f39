import { useContext, useState } from 'react'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { nearestWorkingDay } from '../../../shared/domain/calendar/working-days.ts'
import { publishFields, roundFields } from '../../../shared/domain/minutes/minutes-fields.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { RecordField } from '../../record/record-field.tsx'
import { RecordForm } from '../../record/record-form.tsx'
import { useRecordForm } from '../../record/use-record-form.ts'
import { HolidayContext } from '../../ui/holidays.ts'
import { ConfirmDialog, Dialog } from '../../ui/layers/dialog.tsx'
import type { MinutesPage, Round } from './records.ts'

/** 確認の依頼: from when to when the members have it; they are sent it outside the program. */
export function SendDialog({ page, onClose }: { page: MinutesPage; onClose: () => void }) {
  const { today } = useDesk()
  const edits = useContext(HolidayContext)
  const [id] = useState(() => crypto.randomUUID())
  const record = useRecordForm(roundFields, `minutes/${page.id}/send/${page.version}`, 0, {
    sentOn: today,
    dueOn: nearestWorkingDay(addDays(today, 7), 1, edits),
  })
  const send = useCommand(useApi().minutes.send, {
    done: `第${page.version}版の確認の依頼を記録しました`,
    onDone: () => {
      record.draft.forget()
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={`議事概要(第${page.version}版)の確認を依頼する`}>
      <p>出席した委員に、内部用のWordをメールで送り、ここに記録します。この時の文は版として残ります。</p>
      <RecordForm
        of={record}
        label="確認の依頼"
        deed={send}
        onSave={(values) => send.run({ id, meetingId: page.id, ...values })}
        saveLabel="確認の依頼を記録"
        mayEdit
      >
        <RecordField of={record} name="sentOn" />
        <RecordField of={record} name="dueOn" />
      </RecordForm>
    </Dialog>
  )
}

interface FreezeDialogProps {
  page: MinutesPage
  round: Round
  open: boolean
  onClose: () => void
}

export function FreezeDialog({ page, round, open, onClose }: FreezeDialogProps) {
  const freeze = useCommand(useApi().minutes.freeze, { done: '議事概要を確定しました', onDone: onClose })
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={`第${page.no}回審議会議の議事概要(第${round.version}版)を確定しますか`}
      confirmLabel="確定する"
      deed={freeze}
      onConfirm={() => freeze.run({ id: round.id, revision: round.revision })}
    >
      <p>
        内部用と公表用の文がこのまま残り、照合番号が付きます。確定した後は、議事概要も会議の記録も直せません。直すときは、理由を付けて新しい版にします。
      </p>
    </ConfirmDialog>
  )
}

export function PublishDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const { today } = useDesk()
  const record = useRecordForm(publishFields, `minutes/publish/${round.id}`, 0, { publishedOn: today })
  const publish = useCommand(useApi().minutes.publish, {
    done: ({ id }) => (id === round.id ? '公表を記録しました' : ''),
    onDone: () => {
      record.draft.forget()
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title="公表用の議事概要の公表を記録する">
      <RecordForm
        of={record}
        label="公表"
        deed={publish}
        onSave={(values) => publish.run({ id: round.id, ...values, revision: round.revision })}
        saveLabel="公表を記録"
        mayEdit
      >
        <RecordField of={record} name="publishedOn" hint={`確認の期限は${formatWareki(round.dueOn, 'long')}でした。`} />
      </RecordForm>
    </Dialog>
  )
}
