import { useEffect, useState } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import type { BoundField } from '../../ui/fields/form.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import styles from './lock.module.css'
import { RecoveryPaper } from './recovery-paper.tsx'

type Bound = BoundField<string>

/** 台帳のパスワード, twice. */
export const PassphraseFields = ({
  first,
  again,
  autoFocus = false,
  optional = false,
}: {
  first: Bound
  again: Bound
  autoFocus?: boolean
  optional?: boolean
}) => (
  <>
    <TextField
      label={optional ? '新しい台帳のパスワード' : '台帳のパスワード'}
      required={!optional}
      autoFocus={autoFocus}
      type="password"
      autoComplete="new-password"
      hint="8文字以上。課室の担当で共有し、台帳を開くときに入力します。一人ひとりのパスワードとは別です。"
      {...first}
    />
    <TextField
      label="台帳のパスワードをもう一度"
      required={!optional}
      type="password"
      autoComplete="new-password"
      {...again}
    />
  </>
)

interface LockFieldsProps {
  filePassphrase: Bound
  fileAgain: Bound
  lastGroup: Bound
  officeName: string
  today: string
}

/** What locks an office: the passphrase of every day, the paper for the day on which it is forgotten, and that it is there. */
export function LockFields({ filePassphrase, fileAgain, lastGroup, officeName, today }: LockFieldsProps) {
  const { run, error } = useCommand(useApi().encryption.prepare)
  const [groups, setGroups] = useState<readonly string[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: one key a dialog
  useEffect(() => {
    void run({}).then((made) => made && setGroups(made.groups))
  }, [])
  return (
    <>
      <PassphraseFields first={filePassphrase} again={fileAgain} autoFocus />
      <div className={styles['step']}>
        <p>
          パスワードを忘れたときのための<b>復旧キー</b>
          を1枚印刷し、PCとは別の鍵のかかる所にしまいます。台帳のパスワードと復旧キーの両方をなくすと、誰にも開けません。
        </p>
        {groups !== null && <RecoveryPaper groups={groups} officeName={officeName} today={today} />}
        <ErrorNote error={error} onRetry={() => void run({})} />
      </div>
      <TextField
        label="復旧キーの最後の組"
        required
        hint="印刷した紙(または書き取った紙)を見て、最後の5文字を入力します。手元にあることの確かめです。"
        {...lastGroup}
      />
    </>
  )
}
