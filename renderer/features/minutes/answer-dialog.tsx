import { answerFields, settleFields } from '../../../shared/domain/minutes/minutes-fields.ts'
import { fieldsOf } from '../../../shared/domain/record-fields.ts'
import { useApi } from '../../api/office.tsx'
import { useRevised } from '../../api/revised.ts'
import { RecordField } from '../../record/record-field.tsx'
import { RecordForm } from '../../record/record-form.tsx'
import { useRecordForm } from '../../record/use-record-form.ts'
import { Dialog } from '../../ui/layers/dialog.tsx'
import type { Answer, MinutesPage } from './records.ts'

interface AnswerDialogProps {
  page: MinutesPage
  answer: Answer
  onClose: () => void
}

/** What a member has answered; a correction is settled in the same place. */
export function AnswerDialog({ page, answer, onClose }: AnswerDialogProps) {
  return (
    <Dialog open onClose={onClose} title={`${answer.name}の回答`}>
      {/* As it is stored now: what was just recorded is put right from there. */}
      <GivenAnswer key={answer.revision} page={page} answer={answer} onClose={onClose} />
      {answer.answer === 'correction' && <Settling page={page} answer={answer} onClose={onClose} />}
    </Dialog>
  )
}

const useNewest = ({ page, answer }: Pick<AnswerDialogProps, 'page' | 'answer'>) => {
  const api = useApi()
  return async () => (await api.minutes.page({ id: page.id })).answers.find(({ id }) => id === answer.id)
}

function GivenAnswer({ page, answer, onClose }: AnswerDialogProps) {
  const record = useRecordForm(
    answerFields,
    `minutes/answer/${answer.id}`,
    answer.revision,
    fieldsOf(answerFields, answer),
  )
  const deed = useRevised(useApi().minutes.answer, useNewest({ page, answer }), {
    done: '回答を記録しました',
    onDone: (_, input) => {
      record.draft.forget()
      // A correction is settled next, in this very dialog.
      if (input.answer !== 'correction') onClose()
    },
  })
  return (
    <RecordForm
      of={record}
      label="回答"
      deed={deed}
      onSave={(values) => deed.run({ id: answer.id, ...values, revision: record.revision() })}
      saveLabel={answer.answeredOn === null ? '回答を記録' : '回答を直す'}
      mayEdit
    >
      <RecordField of={record} name="answer" />
      <RecordField of={record} name="answeredOn" />
      <RecordField of={record} name="words" rows={3} hint="「修正の申出」のときに、申出のままに書きます。" />
    </RecordForm>
  )
}

function Settling({ page, answer, onClose }: AnswerDialogProps) {
  const record = useRecordForm(
    settleFields,
    `minutes/settle/${answer.id}`,
    answer.revision,
    fieldsOf(settleFields, answer),
  )
  const deed = useRevised(useApi().minutes.settle, useNewest({ page, answer }), {
    done: '申出の扱いを記録しました',
    onDone: () => {
      record.draft.forget()
      onClose()
    },
  })
  return (
    <RecordForm
      of={record}
      label="申出の扱い"
      deed={deed}
      onSave={(values) => deed.run({ id: answer.id, ...values, revision: record.revision() })}
      saveLabel="扱いを記録"
      mayEdit
    >
      <RecordField of={record} name="outcome" />
      <RecordField
        of={record}
        name="reason"
        rows={2}
        hint="反映しないときに要ります。反映するときは、議事概要の文も直します。"
      />
    </RecordForm>
  )
}
