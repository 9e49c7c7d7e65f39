import { examOfEnrolment } from '../../../../shared/domain/talent/people/exams.ts'
import { type PersonValues, personFields } from '../../../../shared/domain/talent/people/fields.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx'
import styles from './people.module.css'

export const blankPerson: PersonValues = {
  name: '',
  kana: '',
  email: '',
  tel: '',
  employer: '',
  statement: '',
  localWork: '',
  pay: '',
  summary: '',
  remark: '',
  careers: [],
  exams: [],
}

interface PersonFormProps {
  values: PersonValues
  errors: Readonly<Record<string, string>>
  onChange: (values: PersonValues) => void
}

const lines = ['name', 'kana', 'email', 'tel', 'employer', 'pay'] as const
const proses = ['summary', 'localWork', 'statement', 'remark'] as const

/** Who it is. What is typed here lies in this form alone: no draft of it is kept on the PC. */
export function PersonForm({ values, errors, onChange }: PersonFormProps) {
  const set = (change: Partial<PersonValues>) => onChange({ ...values, ...change })
  return (
    <>
      <div className={styles['grid']}>
        {lines.map((name) => (
          <TextField
            key={name}
            label={personFields[name].label}
            limit={personFields[name].limit}
            required={name === 'name'}
            value={values[name]}
            error={errors[name]}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
      </div>
      <Careers careers={values.careers} onChange={(careers) => set({ careers })} />
      <Exams exams={values.exams} onChange={(exams) => set({ exams })} />
      {proses.map((name) => (
        <TextArea
          key={name}
          label={personFields[name].label}
          hint={
            name === 'summary'
              ? '県へ提供する一覧に載ります。本人が分かること(氏名・会社名・固有の事業名)は書かず、別に「提供してよい」と確認します。'
              : undefined
          }
          limit={personFields[name].limit}
          rows={2}
          value={values[name]}
          error={errors[name]}
          onChange={(value) => set({ [name]: value })}
        />
      ))}
    </>
  )
}

type Career = PersonValues['careers'][number]

function Careers({ careers, onChange }: { careers: readonly Career[]; onChange: (careers: Career[]) => void }) {
  const change = (id: string, part: Partial<Career>) =>
    onChange(careers.map((career) => (career.id === id ? { ...career, ...part } : career)))
  return (
    <fieldset className={styles['facet']}>
      <legend>職歴(①の根拠)</legend>
      {careers.map((career, index) => (
        <div key={career.id} className={styles['grid']}>
          {(['span', 'org', 'duty', 'outcome'] as const).map((name) => (
            <TextField
              key={name}
              label={`${personFields.careers.of[name].label}(職歴${index + 1})`}
              value={career[name]}
              onChange={(value) => change(career.id, { [name]: value })}
            />
          ))}
          <Button small look="quiet" onClick={() => onChange(careers.filter(({ id }) => id !== career.id))}>
            職歴{index + 1}を外す
          </Button>
        </div>
      ))}
      <Button
        small
        onClick={() => onChange([...careers, { id: crypto.randomUUID(), span: '', org: '', duty: '', outcome: '' }])}
      >
        職歴を加える
      </Button>
    </fieldset>
  )
}

type Exam = PersonValues['exams'][number]

function Exams({ exams, onChange }: { exams: readonly Exam[]; onChange: (exams: Exam[]) => void }) {
  const { data: known = [] } = useAnswer(useApi().talent.exams, {})
  const [first] = known.filter(({ retired }) => !retired)
  const change = (id: string, part: Partial<Exam>) =>
    onChange(exams.map((exam) => (exam.id === id ? { ...exam, ...part } : exam)))
  return (
    <fieldset className={styles['facet']}>
      <legend>合格した高度試験(②の根拠)</legend>
      {exams.map((exam, index) => (
        <div key={exam.id} className={styles['grid']}>
          <SelectField
            label={`試験(${index + 1})`}
            value={exam.exam}
            onChange={(code) => change(exam.id, { exam: code })}
            options={known
              .filter(({ code, retired }) => !retired || code === exam.exam)
              .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          />
          {(['called', 'passedIn', 'certificate'] as const).map((name) => (
            <TextField
              key={name}
              label={`${personFields.exams.of[name].label}(${index + 1})`}
              placeholder={name === 'passedIn' ? '2019-10' : undefined}
              value={exam[name]}
              onChange={(value) => change(exam.id, { [name]: value })}
            />
          ))}
          {exam.exam === examOfEnrolment && (
            <CheckField
              label="支援士として登録している(合格とは別)"
              value={exam.enrolled}
              onChange={(enrolled) => change(exam.id, { enrolled })}
            />
          )}
          <Button small look="quiet" onClick={() => onChange(exams.filter(({ id }) => id !== exam.id))}>
            試験{index + 1}を外す
          </Button>
        </div>
      ))}
      <Button
        small
        disabled={first === undefined}
        onClick={() =>
          onChange([
            ...exams,
            {
              id: crypto.randomUUID(),
              exam: first?.code ?? '',
              called: '',
              passedIn: '',
              certificate: '',
              enrolled: false,
            },
          ])
        }
      >
        試験を加える
      </Button>
    </fieldset>
  )
}
