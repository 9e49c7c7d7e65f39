const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Minutes east of UTC. RFC 5322 §4.3 names the American ones; JST is in no RFC and in much Japanese mail. */
const namedZones: ReadonlyMap<string, number> = new Map([
  ['UT', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['Z', 0],
  ['JST', 540],
  ['EST', -300],
  ['EDT', -240],
  ['CST', -360],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
])

/** Removes RFC 5322 comments, which nest and may hold semicolons, and leaves quoted strings alone. */
const withoutComments = (text: string): string => {
  let depth = 0
  let quoted = false
  let kept = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === '\\') {
      if (depth === 0) kept += character + (text[at + 1] ?? '')
      at += 1
    } else if (depth === 0 && character === '"') {
      quoted = !quoted
      kept += character
    } else if (!quoted && character === '(') {
      depth += 1
    } else if (!quoted && character === ')' && depth > 0) {
      depth -= 1
      kept += ' '
    } else if (depth === 0) {
      kept += character
    }
  }
  return kept
}

const fullYear = (digits: string): number => {
  const year = Number(digits)
  if (digits.length >= 4) return year
  // RFC 5322 §4.3: two digits mean 1950–2049, three digits count from 1900.
  return digits.length === 2 && year < 50 ? 2000 + year : 1900 + year
}

const offsetOf = (zone: string): number | null => {
  const numeric = /^([+-])(\d{2})(\d{2})$/.exec(zone)
  if (numeric === null) return namedZones.get(zone.toUpperCase()) ?? null
  const [, sign, hours, minutes] = numeric
  // No zone is further from Greenwich than Kiribati.
  if (Number(minutes) > 59 || Number(hours) > 14) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const inJapan = (utc: number): string => {
  const iso = new Date(utc + 540 * 60_000).toISOString()
  return `${iso.slice(0, 19)}+09:00`
}

const datePattern =
  /^(?:[a-z]{3,9}\.?(?:,\s*|\s+))?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2}):(\d{2})\s+([+-]\d{4}|[a-z]{1,5})$/i

/** An RFC 5322 date-time as JST to the second, or null when it is not one or does not exist. */
export const mailDate = (text: string): string | null => {
  const match = datePattern.exec(withoutComments(text).replace(/\s+/g, ' ').trim())
  if (match === null) return null
  const [, day = '', monthName = '', year = '', hour = '', minute = '', second = '', zone = ''] = match
  const month = months.indexOf(monthName.toLowerCase())
  const offset = offsetOf(zone)
  if (month < 0 || offset === null) return null
  // Mail is younger than that; three digits and 0026 are years of a broken clock.
  if (fullYear(year) < 1970) return null
  const parts = [fullYear(year), month, Number(day), Number(hour), Number(minute), Number(second)] as const
  const utc = Date.UTC(...parts)
  const back = new Date(utc)
  const exists =
    back.getUTCMonth() === month &&
    back.getUTCDate() === Number(day) &&
    back.getUTCHours() === Number(hour) &&
    back.getUTCMinutes() === Number(minute)
  return exists ? inJapan(utc - offset * 60_000) : null
}

/** The date a `Received:` header ends with, after its last semicolon outside comments and quotes. */
export const receivedDate = (header: string): string | null => {
  const bare = withoutComments(header.replace(/\r?\n[ \t]+/g, ' '))
  const last = bare.replace(/"[^"]*"/g, (quoted) => ' '.repeat(quoted.length)).lastIndexOf(';')
  return last < 0 ? null : mailDate(bare.slice(last + 1))
}
