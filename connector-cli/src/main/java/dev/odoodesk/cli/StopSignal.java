package dev.odoodesk.cli;

/** Tells whether the process was asked to end; long work looks at it between two batches. */
public interface StopSignal {

  /** Never asked to end. */
  StopSignal NONE = () -> false;

  /** Whether an interrupt or a termination has arrived. */
  boolean requested();
}
