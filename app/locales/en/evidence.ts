/** Why a file is not taken, and what can be done. */
export const evidence = {
  tooLarge: "The file is larger than {{maximum}} MB. Attach a smaller copy, or a link to where it is kept",
  empty: "The file is empty. Choose another",
  typeRefused: "Files of this type are not taken. These are: {{allowed}}",
  contentDiffers: "What is in this file is not what its name says ({{extension}}). Save it again in that format, or as PDF",
  macros: "This file contains macros. Save it without them, or as PDF",
  keptGone: "The file chosen earlier is no longer kept here. Choose it again",
  kept: "{{name}} is kept: it need not be chosen again",
  accepted: "{{allowed}}; at most {{maximum}} MB",
} as const;
