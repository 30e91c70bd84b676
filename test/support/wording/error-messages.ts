/** Finds in the source the wordings that errors can have, as templates in which {} stands for a value. */
import { readFileSync } from "node:fs";
import ts from "typescript";

export interface Found {
  readonly file: string;
  readonly line: number;
  readonly template: string;
}

/** Functions and classes whose argument at this place is the message of an error. */
const MESSAGE_AT: Readonly<Record<string, number>> = { UserError: 1, BadLine: 1, NotText: 1 };

/** The same of functions that make an error of a part of its message, and are called in other files. */
const PART_AT: Readonly<Record<string, number>> = { badBackup: 0, badTable: 1, damaged: 0, wrong: 1 };

/** Properties and constants that hold the words of an error or the reason for one. */
const SAYS = /^(message|reason|column)$/;

/** Files of functions that return advice or reasons, which become a part of messages. */
const ADVICE = /\/(one-change|empty-because|domain\/text)\.ts$/;

type Functionlike = ts.FunctionDeclaration | ts.ArrowFunction | ts.MethodDeclaration | ts.FunctionExpression;

export class ErrorMessages {
  readonly found: Found[] = [];
  private readonly seen = new Set<ts.Node>();
  private readonly entered = new Set<ts.Node>();
  private readonly source: ts.SourceFile;

  readonly file: string;
  constructor(file: string) {
    this.file = file;
    this.source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
    this.walk(this.source);
    if (ADVICE.test(file)) this.source.statements.forEach((statement) => this.followAll(statement));
  }

  private walk(node: ts.Node): void {
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
      const place = MESSAGE_AT[node.expression.text];
      const message = place === undefined ? undefined : node.arguments?.[place];
      if (message) this.follow(message);
    }
    if (ts.isCallExpression(node)) {
      const part = node.arguments[PART_AT[lastName(node.expression)] ?? -1];
      if (part) this.follow(part);
    }
    if (ts.isCallExpression(node) && /^(command|program)\.error$/.test(node.expression.getText()))
      this.follow(node.arguments[0]!);
    if (ts.isPropertyAssignment(node) && SAYS.test(node.name.getText())) this.follow(node.initializer);
    if (ts.isVariableDeclaration(node) && SAYS.test(node.name.getText()) && node.initializer)
      this.follow(node.initializer);
    if (ts.isShorthandPropertyAssignment(node) && SAYS.test(node.name.text)) this.followName(node.name.text);
    if (
      ts.isCallExpression(node) &&
      /^(refine|regex|email|url)$/.test(lastName(node.expression)) &&
      node.arguments[1]
    )
      this.follow(node.arguments[1]);
    ts.forEachChild(node, (child) => this.walk(child));
  }

  private followAll(node: ts.Node): void {
    if (ts.isReturnStatement(node) && node.expression) this.follow(node.expression);
    if (ts.isArrowFunction(node) || ts.isConditionalExpression(node)) this.follow(node);
    ts.forEachChild(node, (child) => this.followAll(child));
  }

  /** Follows an expression to the texts that it can be. */
  private follow(node: ts.Node): void {
    if (this.seen.has(node)) return;
    this.seen.add(node);
    if (isFunction(node)) return this.followReturns(node);
    const template = templateOf(node);
    if (template !== null) {
      this.add(node, template);
      spansOf(node).forEach((span) => this.follow(span));
    } else if (ts.isConditionalExpression(node))
      [node.whenTrue, node.whenFalse].forEach((n) => this.follow(n));
    else if (ts.isBinaryExpression(node)) [node.left, node.right].forEach((n) => this.follow(n));
    else if (
      ts.isSpreadElement(node) ||
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isNonNullExpression(node)
    )
      this.follow(node.expression);
    else if (ts.isIdentifier(node)) this.followName(node.text);
    else if (ts.isCallExpression(node)) this.followCall(node);
    else if (ts.isElementAccessExpression(node) || ts.isPropertyAccessExpression(node))
      this.follow(node.expression);
    else if (ts.isObjectLiteralExpression(node))
      node.properties.forEach((entry) => ts.isPropertyAssignment(entry) && this.follow(entry.initializer));
    else if (ts.isArrayLiteralExpression(node)) node.elements.forEach((element) => this.follow(element));
  }

  private followCall(call: ts.CallExpression): void {
    if (ts.isIdentifier(call.expression)) this.followName(call.expression.text);
    else if (ts.isPropertyAccessExpression(call.expression)) this.follow(call.expression.expression);
    call.arguments.forEach((argument) => this.follow(argument));
  }

  /** Everything in the file that has this name: constants, functions, and what is passed to parameters. */
  private followName(name: string): void {
    const visit = (node: ts.Node): void => {
      if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer)
        this.follow(node.initializer);
      if (ts.isFunctionDeclaration(node) && node.name?.text === name) this.followReturns(node);
      if (ts.isParameter(node) && node.name.getText() === name) this.followArguments(node);
      ts.forEachChild(node, visit);
    };
    visit(this.source);
  }

  private followReturns(declared: Functionlike): void {
    if (this.entered.has(declared)) return;
    this.entered.add(declared);
    if (declared.body && !ts.isBlock(declared.body)) return this.follow(declared.body);
    const visit = (node: ts.Node): void => {
      if (ts.isReturnStatement(node) && node.expression) this.follow(node.expression);
      ts.forEachChild(node, visit);
    };
    if (declared.body) visit(declared.body);
  }

  private followArguments(parameter: ts.ParameterDeclaration): void {
    if (this.seen.has(parameter)) return;
    this.seen.add(parameter);
    const owner = parameter.parent;
    const name = ts.isVariableDeclaration(owner.parent) ? owner.parent.name.getText() : owner.name?.getText();
    const place = owner.parameters.indexOf(parameter);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && lastName(node.expression) === name && node.arguments[place])
        this.follow(node.arguments[place]);
      ts.forEachChild(node, visit);
    };
    if (name) visit(this.source);
  }

  private add(node: ts.Node, template: string): void {
    const line = this.source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (isWording(template)) this.found.push({ file: this.file, line, template });
  }
}

/** The template of a text, a template or a sum of them; null for anything else. */
function templateOf(node: ts.Expression | ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join("");
  if (!isSum(node)) return null;
  const [left, right] = [templateOf(node.left), templateOf(node.right)];
  return left === null && right === null ? null : (left ?? "{}") + (right ?? "{}");
}

/** The values that stand in a template. */
function spansOf(node: ts.Node): ts.Node[] {
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression);
  if (isSum(node)) return [node.left, node.right].flatMap((n) => (templateOf(n) === null ? [n] : spansOf(n)));
  return [];
}

const isSum = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;

const isFunction = (node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node);

const lastName = (node: ts.Node): string =>
  node
    .getText()
    .split(/[.?!]+/)
    .at(-1) ?? "";

/** At least two English words: names of columns, codes and signs are the same in both languages. */
const isWording = (template: string): boolean =>
  /[A-Za-z]{2,}[,;:]?[ ]+[a-z{]|[a-z}"] [a-z]{2,}|[a-z]\.\{\}$| .*[a-z]\.$/.test(template);
