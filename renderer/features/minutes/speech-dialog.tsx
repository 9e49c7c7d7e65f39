import { useForm } from 'react-hook-form'
import { useAnswer } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { useRevised } from '../../api/revised.ts'
import { useFormField } from '../../ui/fields/form.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-field.tsx'
import { FormDialog } from '../../ui/layers/form-dialog.tsx'
import { StaleChoice } from '../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import type { MinutesPage } from './records.ts'

interface SpeechDialogProps {
  page: MinutesPage
  speechId: string
  onClose: () => void
}

/** 発言 is mended at its source: who spoke, and what. */
export function SpeechDialog({ page, speechId, onClose }: SpeechDialogProps) {
  const speeches = useAnswer(useApi().meeting.speeches, { id: page.id })
  const speech = speeches.data?.find(({ id }) => id === speechId)
  if (speech === undefined) return <ErrorNote error={speeches.error} />
  return <SpeechForm key={speech.revision} page={page} speech={speech} onClose={onClose} />
}

interface SpeechFormProps {
  page: MinutesPage
  speech: { id: string; itemId: string; memberId: string | null; words: string; revision: number }
  onClose: () => void
}

function SpeechForm({ page, speech, onClose }: SpeechFormProps) {
  const api = useApi()
  const form = useForm({ defaultValues: { memberId: speech.memberId ?? '', words: speech.words } })
  const memberId = useFormField(form.control, 'memberId')
  const words = useFormField(form.control, 'words')
  const newest = async () => (await api.meeting.speeches({ id: page.id })).find(({ id }) => id === speech.id)
  const edit = useRevised(api.meeting.speak, newest, { done: '発言の記録を直しました', onDone: onClose })
  const save = form.handleSubmit(async (values) => {
    await edit.run({
      ...{ id: page.id, speechId: speech.id, itemId: speech.itemId, words: values.words },
      memberId: values.memberId === '' ? null : values.memberId,
      revision: speech.revision,
    })
  })
  return (
    <FormDialog
      onClose={onClose}
      title="発言の記録を直す"
      label="発言"
      onSubmit={save}
      deedLabel="保存"
      busy={edit.busy}
    >
      <SelectField
        label="発言者"
        options={page.members.map(({ id, name }) => ({ value: id, label: name }))}
        emptyLabel="(発言者なし)"
        {...memberId}
      />
      <TextArea label="発言内容" rows={4} limit={8000} {...words} />
      <ErrorNote error={edit.stale.clashes.length > 0 ? null : edit.error} />
      <StaleChoice of={edit.stale} onTakeTheirs={onClose} />
    </FormDialog>
  )
}
