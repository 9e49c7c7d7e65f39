import { useState } from 'react'
import { type FieldPath, type UseFormReturn, useWatch } from 'react-hook-form'
import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi, useDevice } from '../../api/office.tsx'
import { LockFields } from '../../record/lock/lock-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { OfficeForm, useFormField } from '../../ui/fields/form.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import { useArrival } from './arrival.ts'
import styles from './launcher.module.css'
import { fieldsOf, type NewOfficeWords, stepOf, stepsFor, troublesOf } from './new-office-steps.ts'

/** 新しい台帳: whose it is, who keeps it, where it lies. Three short steps, nothing else to decide. */
export function NewOffice({ form }: { form: UseFormReturn<NewOfficeWords> }) {
  const arrive = useArrival()
  const [step, setStep] = useState(0)
  const create = useCommand(useApi().launcher.create, { onDone: arrive })
  const encrypt = useWatch({ control: form.control, name: 'encrypt' })
  const steps = stepsFor(encrypt)
  const last = step === steps.length - 1

  const complain = (troubles: Readonly<Record<string, string>>) => {
    const [first] = Object.keys(troubles)
    if (first === undefined) return
    setStep(stepOf(first))
    // The step's fields must be there before one of them can take the focus.
    requestAnimationFrame(() => {
      Object.entries(troubles).forEach(([path, message], index) => {
        // Troubles are named by the form's own fields, or by the command's, which are the same.
        form.setError(path as FieldPath<NewOfficeWords>, { message }, { shouldFocus: index === 0 })
      })
    })
  }
  const forward = async () => {
    form.clearErrors()
    const values = form.getValues()
    const troubles = troublesOf(values, fieldsOf(step))
    if (Object.keys(troubles).length > 0) return complain(troubles)
    if (!last) return setStep(step + 1)
    const { officeName, officerName, folder, fileName, passphrase, filePassphrase, lastGroup } = values
    const encryption = encrypt ? { filePassphrase, lastGroup } : null
    await create.run({ officeName, officerName, folder, fileName, passphrase, encryption })
  }
  const told = Object.fromEntries(
    Object.entries(create.error?.problem.fields ?? {}).map(([path, words]) => [
      path.replace(/^encryption\./, ''),
      words,
    ]),
  )
  return (
    <>
      <h2 id="way">新しい台帳を作る</h2>
      <ol className={styles['steps']}>
        {steps.map(({ title }, index) => (
          <li key={title} aria-current={index === step ? 'step' : undefined} data-done={index < step || undefined}>
            {index + 1} {title}
          </li>
        ))}
      </ol>
      <OfficeForm onSubmit={forward} label={`${step + 1} ${steps[step]?.title ?? ''}の入力`}>
        <StepFields step={step} form={form} told={told} />
        {create.error !== null && Object.keys(told).length === 0 && <ErrorNote error={create.error} takeFocus />}
        <div className="row">
          {step > 0 && <Button onClick={() => setStep(step - 1)}>戻る</Button>}
          <Button look="primary" type="submit" busy={create.busy} busyLabel="作っています…">
            {last ? '台帳を作って始める' : '次へ'}
          </Button>
        </div>
      </OfficeForm>
    </>
  )
}

interface StepFieldsProps {
  step: number
  form: UseFormReturn<NewOfficeWords>
  /** What the program refused, by field. */
  told: Readonly<Record<string, string>>
}

function StepFields({ step, form, told }: StepFieldsProps) {
  if (step === 0) return <OfficeStep form={form} />
  if (step === 1) return <OfficerStep form={form} />
  return step === 2 ? <PlaceStep form={form} told={told} /> : <LockStep form={form} told={told} />
}

function OfficeStep({ form }: Pick<StepFieldsProps, 'form'>) {
  return (
    <TextField
      label="課室名"
      required
      autoFocus
      placeholder="地域情報化企画室"
      hint="画面の左上と、出力する帳票に表示されます。後から変えられます。"
      {...useFormField(form.control, 'officeName')}
    />
  )
}

function OfficerStep({ form }: Pick<StepFieldsProps, 'form'>) {
  const passphrase = useFormField(form.control, 'passphrase')
  const again = useFormField(form.control, 'again')
  return (
    <>
      <TextField
        label="担当者名"
        required
        autoFocus
        placeholder="見本 太郎"
        hint="あなたの氏名です。誰が何を記録したかに残ります。ほかの人は、始めた後に設定で加えられます。"
        {...useFormField(form.control, 'officerName')}
      />
      <TextField
        label="パスワード(なくても始められます)"
        type="password"
        autoComplete="new-password"
        hint="このPCをほかの人も使うときに決めます。忘れるとサインインできません。"
        {...passphrase}
      />
      {passphrase.value !== '' && (
        <TextField label="パスワードをもう一度" required type="password" autoComplete="new-password" {...again} />
      )}
    </>
  )
}

function PlaceStep({ form, told }: Pick<StepFieldsProps, 'form' | 'told'>) {
  const device = useDevice()
  const folder = useFormField(form.control, 'folder')
  const fileName = useFormField(form.control, 'fileName')
  const encrypt = useFormField(form.control, 'encrypt')
  const officeName = form.getValues('officeName').trim()
  const pick = device.pickFolder
  return (
    <>
      <div className={styles['withButton']}>
        <TextField
          label="保存先フォルダー"
          required
          autoFocus
          hint="このPCの中のフォルダーにします。共有フォルダーやUSBメモリーには置けません。"
          {...folder}
          error={folder.error ?? told['folder']}
        />
        {pick !== null && (
          <Button
            onClick={async () => {
              const chosen = await pick()
              if (chosen !== null) folder.onChange(chosen)
            }}
          >
            フォルダーを選ぶ
          </Button>
        )}
      </div>
      <TextField
        label="ファイル名"
        placeholder={`${officeName}.banso`}
        hint={`空のままなら「${officeName}.banso」になります。`}
        {...fileName}
        error={fileName.error ?? told['fileName']}
      />
      <CheckField
        label="このファイルを暗号化する"
        hint="PCやファイルを持ち出されても中を読めません。パスワードを忘れたときのために、次の画面で復旧キーを1枚印刷します。後からでも暗号化できます。"
        {...encrypt}
      />
    </>
  )
}

function LockStep({ form, told }: Pick<StepFieldsProps, 'form' | 'told'>) {
  const filePassphrase = useFormField(form.control, 'filePassphrase')
  const fileAgain = useFormField(form.control, 'fileAgain')
  const lastGroup = useFormField(form.control, 'lastGroup')
  return (
    <LockFields
      filePassphrase={{ ...filePassphrase, error: filePassphrase.error ?? told['filePassphrase'] }}
      fileAgain={fileAgain}
      lastGroup={{ ...lastGroup, error: lastGroup.error ?? told['lastGroup'] }}
      officeName={form.getValues('officeName').trim()}
      today={jstDate(new Date().toISOString())}
    />
  )
}
