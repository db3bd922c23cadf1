/** How what is typed in a session stands, and who else is there. */
export const sessionLive = {
  sign: {
    saved: "Saved",
    saving: "Saving …",
    offline: "Offline – kept in this browser, will be sent",
    signedOut: "Signed out – sign in again, nothing is lost.",
    refused: "Not accepted – kept in this browser until you say what becomes of it",
  },
  signIn: "Sign in, in another window",
  notTaken: "The server did not accept this. It is kept in this browser: try it again, or drop it.",
  here: {
    label: "Also here",
    reads: "{{name}} is at this point",
    writes: "{{name}} is writing at this point",
    elsewhere: "{{name}} is at another point",
  },
} as const;
