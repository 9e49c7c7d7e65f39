import { useState } from 'react'
import { consentWords } from '../../../shared/domain/applications/amending.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { RadioGroup } from '../../ui/fields/check-field.tsx'
import { TextArea } from '../../ui/fields/text-field.tsx'
import { FormDialog } from '../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import type { PublicationPage } from './records.ts'

const answers = [
  { value: 'yes', label: consentWords(true) },
  { value: 'no', label: consentWords(false) },
] as const

/** 同意を直す: what a selected body says today about being named, and why it is put right. The answer before stays in 経緯. */
export function ConsentDialog({ consents, onClose }: { consents: PublicationPage['consents']; onClose: () => void }) {
  const { applications } = useApi()
  const [of, setOf] = useState(consents.find(({ consent }) => consent !== true)?.applicationId ?? null)
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const body = consents.find(({ applicationId }) => applicationId === of)
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null)
  const amend = useCommand(applications.amendConsent, {
    done: `${body?.prefecture ?? ''}の同意を「${consentWords(answer === 'yes')}」に直しました`,
    onDone: onClose,
  })
  const save = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    setAsked(true)
    if (body === undefined || answer === null || reason.trim() === '') return
    const { applicationId: id, revision } = body
    await amend.run({ id, consent: answer === 'yes', reason: reason.trim(), revision })
  }
  const missing = (is: boolean, words: string) => (isAsked && is ? words : null)
  return (
    <FormDialog
      onClose={onClose}
      title="公表・情報共有への同意を直す"
      label="同意"
      onSubmit={save}
      deedLabel="同意を直す"
      busy={amend.busy}
    >
      <RadioGroup
        label="団体"
        required
        stacked
        value={of}
        onChange={setOf}
        options={consents.map(({ applicationId, prefecture, consent }) => ({
          value: applicationId,
          label: `${prefecture}(今の回答: ${consentWords(consent)})`,
        }))}
        error={missing(body === undefined, '団体を選んでください。')}
      />
      <RadioGroup
        label="新しい回答"
        required
        value={answer}
        onChange={setAnswer}
        options={answers}
        error={missing(answer === null, '回答を選んでください。')}
      />
      <TextArea
        label="理由"
        required
        limit={1000}
        rows={3}
        hint="例: 3月23日の電話で担当課から同意を得た(文書は別途)。前の回答は経緯に残ります。"
        value={reason}
        onChange={setReason}
        error={missing(reason.trim() === '', '理由を入力してください。')}
      />
      <ErrorNote error={amend.error} />
    </FormDialog>
  )
}
