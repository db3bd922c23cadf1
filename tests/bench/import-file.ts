const WORDS = ["customs", "railway", "border", "energy", "pipeline", "transit", "schedule", "fee", "corridor", "visa", "trade", "harbour"];
const STATUSES = ["In progress", "Closed – implemented", "Not started", "On hold"];
const PRIORITIES = ["Low", "Normal", "High"];

const word = (row: number, place: number) => WORDS[(row * 7 + place * 13 + (row >> 3)) % WORDS.length];

/** A register of so many rows as a file of values; the same each time. */
export function registerFile(rows: number): File {
  const lines = ["No,Title,Recommendation,Status,Made,Priority"];
  for (let row = 0; row < rows; row++) {
    const text = `It is recommended that the ${word(row, 3)} and the ${word(row, 4)} be improved, with due regard to the ${word(row, 5)}, the ${word(row, 6)} and what was said in session ${row % 40}.`;
    const made = `20${String(10 + (row % 14)).padStart(2, "0")}-0${1 + (row % 9)}-1${row % 10}`;
    lines.push([`R/${row}`, `Improve ${word(row, 1)} and ${word(row, 2)}, ${row}`, text, STATUSES[row % 4], made, PRIORITIES[row % 3]].map((cell) => `"${cell}"`).join(","));
  }
  return new File([lines.join("\n")], "register.csv");
}
