import { benchExcel } from './excel.ts'
import { benchAnswering } from './file/answering.ts'
import { benchCountry } from './file/country.ts'
import { benchEncryption } from './file/encryption.ts'
import { benchIntake } from './file/intake.ts'
import { benchFirmness } from './firmness.ts'
import { benchImportSheets } from './import-sheets.ts'
import type { BenchRow } from './measure.ts'
import { benchMeeting } from './meeting.ts'
import { benchMeetingMemory } from './meeting-memory.ts'
import { benchMeetingSave } from './meeting-save.ts'
import { benchMemory } from './memory.ts'
import { benchProjector } from './projector.ts'
import { benchRerank } from './rerank.ts'
import { benchRows } from './rows.ts'
import { benchCopies, benchSave } from './save.ts'
import { benchScreen } from './screen.ts'
import { benchSearch } from './search.ts'
import { benchStall } from './stall.ts'
import { benchStart } from './start.ts'
import { benchTalentLists } from './talent/lists.ts'
import { benchMatching } from './talent/matching.ts'
import { benchTalentSearch } from './talent/search.ts'
import { benchWindows } from './windows.ts'

const benches: Readonly<Record<string, () => Promise<BenchRow | readonly BenchRow[] | null>>> = {
  start: benchStart,
  save: benchSave,
  copies: benchCopies,
  meetingSave: benchMeetingSave,
  encryption: benchEncryption,
  rows: benchRows,
  rerank: benchRerank,
  firmness: benchFirmness,
  search: benchSearch,
  excel: benchExcel,
  import: benchImportSheets,
  stall: benchStall,
  answering: benchAnswering,
  intake: benchIntake,
  country: benchCountry,
  screen: benchScreen,
  meeting: benchMeeting,
  projector: benchProjector,
  memory: benchMemory,
  meetingMemory: benchMeetingMemory,
  talentSearch: benchTalentSearch,
  matching: benchMatching,
  talentLists: benchTalentLists,
  windows: benchWindows,
}

const wanted = process.argv.slice(2)
const rows: BenchRow[] = []
const left: string[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.error(`測っています: ${name}`)
  const measured = await bench()
  if (measured === null) left.push(`${name}: Electronがないため測れません。`)
  else rows.push(...[measured].flat())
}

console.log(JSON.stringify(rows, null, 1))
console.table(
  rows.map(({ name, ours_ms, limit_ms, ratio, needed, aim, control, note }) => ({
    項目: name,
    'ours ms': ours_ms,
    'limit ms': limit_ms,
    比: ratio,
    要: needed,
    目標: aim,
    判定: ratio <= aim ? '目標内' : ratio <= needed ? '要件内' : '超過',
    対照: control,
    備考: note,
  })),
)
for (const line of left) console.log(line)
if (rows.some(({ ratio, needed }) => !(ratio <= needed))) process.exitCode = 1
