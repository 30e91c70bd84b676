import { FILE_FORMATS, formatName } from "../../services/network/file-formats.js";
import { registerEnum } from "../answers/register-enum.js";

export const ExportFormatEnum = registerEnum(
  "ExportFormat",
  FILE_FORMATS.map(formatName),
  "Format of a file (导出格式); docs/formats.md describes what each keeps.",
  Object.fromEntries(
    FILE_FORMATS.map((format) => [formatName(format), `${format.title}. Read by ${format.readers}.`]),
  ),
);
