/** Days on which offices are closed, by the code of the side. */
export const holidays = {
  weekend: "weekend",
  of: "{{flag}} in {{side}}",
  PK: {
    kashmir: "Kashmir Solidarity Day",
    pakistan: "Pakistan Day",
    labour: "Labour Day",
    takbeer: "Youm-e-Takbeer",
    independence: "Independence Day",
    iqbal: "Iqbal Day",
    quaid: "Quaid-e-Azam Day and Christmas",
  },
  KZ: {
    newYear: "New Year",
    christmas: "Orthodox Christmas",
    women: "International Women’s Day",
    nauryz: "Nauryz",
    unity: "Unity Day",
    defender: "Defender of the Fatherland Day",
    victory: "Victory Day",
    capital: "Capital Day",
    constitution: "Constitution Day",
    republic: "Republic Day",
    independence: "Independence Day",
  },
} as const;
