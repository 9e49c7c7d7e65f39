import { useQueryClient } from '@tanstack/react-query'
import { useAnswer } from '../../../api/hooks.ts'
import { type Standing, useApi } from '../../../api/office.tsx'
import { CopyChoice } from '../../../record/copies/copy-choice.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { BackupPane } from './backup-pane.tsx'
import { EncryptionSection } from './encryption/encryption-section.tsx'
import { ExpiringPane } from './expiring-pane.tsx'
import styles from './guard.module.css'
import { PeoplePane } from './people-pane.tsx'
import { StatePane } from './state-pane.tsx'

/** 守り: what is certain of this office file now, and the way back. */
export function GuardTab() {
  const api = useApi()
  const answer = useAnswer(api.launcher.copies, {})
  const cache = useQueryClient()
  const arrive = (standing: Standing) => {
    // Another office: nothing that was shown of the former one stays.
    cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== api.launcher.status.path })
    cache.setQueryData([api.launcher.status.path, {}], standing)
  }
  return (
    <Split columns="minmax(0, 1fr) 430px">
      <div className={styles['column']}>
        <BackupPane copies={answer.data} />
        <Pane flush fills title="復元" sub="新しいファイルに作ります。いまの台帳はそのまま残ります">
          <CopyChoice file="" copies={answer.data} error={answer.error} onRestored={arrive} />
        </Pane>
      </div>
      <div className={styles['column']}>
        <EncryptionSection />
        <StatePane copies={answer.data} />
        <div className={styles['halves']}>
          <PeoplePane />
          <ExpiringPane />
        </div>
      </div>
    </Split>
  )
}
