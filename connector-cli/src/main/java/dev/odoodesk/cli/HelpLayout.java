package dev.odoodesk.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How {@code --help} is laid out: a command's own options first, those of all commands last. */
final class HelpLayout {
  private static final String GLOBAL_OPTIONS = "globalOptions";

  private static final List<String> SECTIONS =
      List.of(
          UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
          UsageMessageSpec.SECTION_KEY_DESCRIPTION,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST,
          UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
          UsageMessageSpec.SECTION_KEY_FOOTER,
          GLOBAL_OPTIONS);

  private HelpLayout() {}

  /** Lays out the help of a command and of all below it. */
  static void applyTo(CommandLine commandLine) {
    UsageMessageSpec usage = commandLine.getCommandSpec().usageMessage();
    usage.sectionKeys(SECTIONS);
    usage.synopsisHeading("%nUsage: ");
    usage.commandListHeading("%nCommands:%n");
    usage.parameterListHeading("%nParameters:%n");
    Map<String, CommandLine.IHelpSectionRenderer> sections = usage.sectionMap();
    sections.put(
        UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> options(help, "%nOptions:%n", false));
    sections.put(GLOBAL_OPTIONS, help -> options(help, "%nOptions of all commands:%n", true));
    usage.sectionMap(sections);
    commandLine.getSubcommands().values().forEach(HelpLayout::applyTo);
  }

  private static String options(Help help, String heading, boolean global) {
    List<OptionSpec> options =
        help.commandSpec().options().stream()
            .filter(option -> isGlobal(help, option) == global)
            .collect(Collectors.toList());
    return options.isEmpty()
        ? ""
        : help.createHeading(heading) + help.optionListExcludingGroups(options);
  }

  private static boolean isGlobal(Help help, OptionSpec option) {
    return option.inherited()
        || option.usageHelp()
        || option.versionHelp()
        || help.commandSpec().parent() == null;
  }
}
