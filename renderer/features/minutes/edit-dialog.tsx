import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { editFields } from '../../../shared/domain/minutes/minutes-fields.ts'
import { dropReasonLabel } from '../../../shared/domain/minutes/paragraph.ts'
import { useDraft } from '../../api/drafts.ts'
import { useApi } from '../../api/office.tsx'
import { useRevised } from '../../api/revised.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/fields/check-field.tsx'
import { useFormField } from '../../ui/fields/form.tsx'
import { TextArea } from '../../ui/fields/text-field.tsx'
import { FormDialog } from '../../ui/layers/form-dialog.tsx'
import { StaleChoice } from '../../ui/layers/stale-choice.tsx'
import { Callout, ErrorNote } from '../../ui/states.tsx'
import type { MinutesPage, Paragraph } from './records.ts'

type Way = 'auto' | 'own' | 'out'

const wayOf = ({ edit }: Paragraph): Way => {
  if (edit === null || edit.publicWords === null) return 'auto'
  return edit.publicWords === '' ? 'out' : 'own'
}

/** 手直し of one paragraph, beside what the record says; what the public version makes of it is chosen here. */
export function EditDialog({
  page,
  paragraph,
  onClose,
}: {
  page: MinutesPage
  paragraph: Paragraph
  onClose: () => void
}) {
  const api = useApi()
  const { key, source, drawn, words, publicWords, state, revision } = paragraph
  const [way, setWay] = useState<Way>(wayOf(paragraph))
  const form = useForm({ defaultValues: { words, publicWords: publicWords ?? '' } })
  const draft = useDraft(`minutes/${page.id}/${key}`, revision, form)
  const own = useFormField(form.control, 'words')
  const open = useFormField(form.control, 'publicWords')
  const newest = async () => {
    const found = (await api.minutes.page({ id: page.id })).paragraphs.find((each) => each.key === key)
    return found === undefined ? undefined : { revision: found.revision }
  }
  const done = () => {
    draft.forget()
    onClose()
  }
  const edit = useRevised(api.minutes.editParagraph, newest, { done: '議事概要の文を直しました', onDone: done })
  const back = useRevised(api.minutes.editParagraph, newest, { done: '記録のままの文に戻しました', onDone: done })
  const save = form.handleSubmit(async (values) => {
    const said = values.words.trim()
    const chosen = way === 'auto' ? null : way === 'out' ? '' : values.publicWords.trim()
    await edit.run({ id: page.id, key, words: said === drawn ? null : said, publicWords: chosen, source, revision })
  })
  const putBack = () => back.run({ id: page.id, key, words: null, publicWords: null, source, revision })
  return (
    <FormDialog
      onClose={onClose}
      title={`${paragraph.happened}の文を直す`}
      label="議事概要の文"
      onSubmit={save}
      deedLabel={state === 'outdated' ? '見直して保存' : '保存'}
      busy={edit.busy}
    >
      {state === 'outdated' && (
        <Callout tone="warn" title="要見直し">
          手直しした後に、元の記録が変わりました。今の記録と見比べて保存するか、記録のままに戻してください。
        </Callout>
      )}
      <p className="sub">{`記録の文: ${drawn}`}</p>
      <TextArea label={editFields.words.label} limit={editFields.words.limit} rows={3} autoFocus {...own} />
      <RadioGroup
        label="公表用"
        value={way}
        onChange={(chosen) => setWay(chosen ?? 'auto')}
        options={[
          { value: 'auto', label: '自動(氏名を「構成員」などに替える)' },
          { value: 'own', label: '公表用の文を別に書く' },
          { value: 'out', label: 'この段落を公表用に載せない' },
        ]}
      />
      {way === 'own' && (
        <TextArea label={editFields.publicWords.label} limit={editFields.publicWords.limit} rows={3} {...open} />
      )}
      {way === 'auto' && paragraph.dropped !== null && paragraph.dropped !== 'officer' && (
        <p className="sub">{`「${dropReasonLabel[paragraph.dropped]}」に当たるため、自動では公表用に載りません。`}</p>
      )}
      {paragraph.edit !== null && (
        <Button small look="quiet" busy={back.busy} onClick={putBack}>
          記録のままに戻す
        </Button>
      )}
      <ErrorNote error={edit.stale.clashes.length > 0 ? null : edit.error} />
      <ErrorNote error={back.error} />
      <StaleChoice of={edit.stale} onTakeTheirs={done} />
    </FormDialog>
  )
}
