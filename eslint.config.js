import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const HAS_DEFAULT = ["app/root.tsx", "app/entry.*.tsx", "app/routes.ts", "app/routes/**", "*.config.{ts,js}", "tests/support/{global,browser}-setup.ts", "prisma/seed.ts"];
const ONE_WRITER = ["app/recommendations/change-recommendation*.server.ts", "app/history/write-*.server.ts"];
const WRITES = "/^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)$/";
const RECORDED = "/^(recommendation|actionItem|revision|recommendationValidity)$/";
const RAW_WRITE = String.raw`/(INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+(ONLY\s+)?(public\.)?"(Recommendation|ActionItem|Revision|RecommendationValidity)"/i`;
const PHYSICAL = String.raw`/(^|[\s:])-?((scroll-)?[mp][lr]|left|right|border-[lr]|rounded-([lr]|[tb][lr]))-|(^|[\s:])(text|float|clear)-(left|right)(\s|$)/`;
const LETTER = String.raw`/\p{L}/u`;
const SPOKEN = "/^(title|alt|placeholder|label|hint|aria-label|aria-description|aria-roledescription)$/";

const defaults = [{ selector: "ExportDefaultDeclaration", message: "Export by name; only routes, entries and configurations export a default." }];

const oneWriter = "Only the one writer changes this (docs/decisions): hand it a decision instead.";
const directWrites = [
  { selector: `CallExpression[callee.property.name=${WRITES}][callee.object.property.name=${RECORDED}]`, message: oneWriter },
  { selector: `TemplateElement[value.raw=${RAW_WRITE}]`, message: oneWriter },
  { selector: `Literal[value=${RAW_WRITE}]`, message: oneWriter },
];

const logical = "Use a logical class (ms-, pe-, start-, text-start): pages are read from right to left too.";
const message = "Every text on a page is a message: add it to app/locales/en and show it with t().";
const looseMarkup = [
  { selector: "JSXAttribute[name.name='style']", message: "The page's policy forbids inline styles: use a class, or SVG attributes." },
  { selector: `JSXAttribute[name.name=/[cC]lassName$/] Literal[value=${PHYSICAL}]`, message: logical },
  { selector: `JSXAttribute[name.name=/[cC]lassName$/] TemplateElement[value.raw=${PHYSICAL}]`, message: logical },
  { selector: `JSXText[value=${LETTER}]`, message },
  { selector: `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=${LETTER}]`, message },
  { selector: `JSXAttribute[name.name=${SPOKEN}] > Literal[value=${LETTER}]`, message },
];

const linksOfRemix = { name: "@remix-run/react", importNames: ["Link", "NavLink"], message: "Links come from ~/ui/link: the same, and light on the server." };
const syntax = (...rules) => ({ "no-restricted-syntax": ["error", ...rules.flat()] });
const NODE = ["process", "console", "Buffer", "URL", "WebAssembly", "performance", "fetch", "setTimeout", "clearTimeout", "setInterval", "clearInterval"];

export default tseslint.config(
  { ignores: ["build/**", "prisma/generated/**", ".data/**", "test-results/**", "playwright-report/**"] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    languageOptions: { globals: Object.fromEntries(NODE.map((name) => [name, "readonly"])) },
    linterOptions: { noInlineConfig: true },
    rules: {
      "no-control-regex": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
  { files: ["app/**/*.{ts,tsx}"], plugins: { "react-hooks": reactHooks }, rules: reactHooks.configs.recommended.rules },
  { files: ["**/*.{ts,tsx,mjs,js}"], ignores: HAS_DEFAULT, rules: syntax(defaults) },
  { files: ["app/**/*.{ts,tsx}", "server/**/*.ts"], rules: syntax(defaults, directWrites, looseMarkup) },
  { files: HAS_DEFAULT, rules: syntax(directWrites, looseMarkup) },
  { files: ONE_WRITER, rules: syntax(defaults) },
  { files: ["app/**/*.tsx"], ignores: ["app/routes/**", "app/ui/link.tsx"], rules: { "@typescript-eslint/no-restricted-imports": ["error", { paths: [linksOfRemix] }] } },
  {
    files: ["app/routes/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          paths: [linksOfRemix],
          patterns: [
            { group: ["**/db.server", "pg", "@prisma/*"], message: "A route asks the noun (app/<noun>/*.server.ts), never the database." },
            { regex: "^#db/client$", allowTypeImports: true, message: "A route may name a type of the database, not touch its client." },
          ],
        },
      ],
    },
  },
);
